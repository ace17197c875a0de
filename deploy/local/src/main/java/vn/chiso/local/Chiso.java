package vn.chiso.local;

import java.util.Arrays;
import java.util.List;
import vn.chiso.local.client.ApiException;
import vn.chiso.local.system.StartException;

/** Entry point behind the root script {@code ./chiso}. */
public final class Chiso {

    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private Chiso() {}

    public static void main(String[] arguments) {
        // Set before the first logger is made; a parameter of the JVM would have to be repeated by every caller.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> arguments) {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        try {
            return switch (command) {
                case "up" -> new UpCommand(Options.parse(arguments.subList(1, arguments.size()))).run();
                case "job" -> new JobCommand(Options.parse(arguments.subList(1, arguments.size()))).run();
                default -> throw new StartException("Unknown command \"" + command + "\"; see ./chiso help.");
            };
        } catch (StartException e) {
            System.err.println("\n" + e.getMessage());
            return REFUSED;
        } catch (ApiException | IllegalStateException e) {
            System.err.println("\nFailed: " + e.getMessage());
            return FAILED;
        }
    }
}
