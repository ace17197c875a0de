package vn.chiso.e2e;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import vn.chiso.local.system.StartException;

/** Entry point behind {@code ./chiso verify}, {@code ./chiso test --chaos}, {@code --planted} and {@code --upgrade}. */
public final class E2e {

    private static final int BROKEN = 1;
    private static final int REFUSED = 2;

    private E2e() {}

    public static void main(String[] arguments) {
        // Set before the first logger is made; a parameter of the JVM would have to be repeated by every caller.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> arguments) {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        try {
            Words words = Words.after(arguments);
            boolean green = switch (command) {
                case "verify" -> new VerifyCommand(words).run();
                case "chaos" -> new ChaosCommand(words).run();
                case "upgrade" -> new UpgradeCommand(words).run();
                case "planted" -> new PlantedCommand(words).run();
                default -> throw new StartException("Unknown command \"" + command + "\"; see ./chiso help.");
            };
            return green ? 0 : BROKEN;
        } catch (StartException e) {
            System.err.println("\n" + e.getMessage());
            return REFUSED;
        } catch (SQLException e) {
            System.err.println("\nA database cannot be asked: " + e.getMessage());
            return REFUSED;
        }
    }
}
