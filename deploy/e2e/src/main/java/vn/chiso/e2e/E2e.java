package vn.chiso.e2e;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.KafkaException;
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

    /** The code to end with; who only looks says 1 of a broken invariant, and never of what keeps him from looking. */
    static int run(List<String> arguments) {
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
        } catch (RuntimeException e) {
            // Of a run that strikes and breaks, where it went wrong is worth more than one line; so it is of what
            // nobody foresaw.
            if (!command.equals("verify")) {
                throw e;
            }
            return refused(e);
        }
    }

    private static int refused(RuntimeException e) {
        System.err.println("\nThe system cannot be asked: " + innermost(e));
        if (!(e instanceof KafkaException || e instanceof UncheckedIOException || e instanceof IllegalStateException)) {
            e.printStackTrace();
        }
        return REFUSED;
    }

    /** Kafka's own words ("Failed to create new KafkaAdminClient") say nothing of the setting that is wrong. */
    private static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
