package vn.chiso.verifier;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The verifier as a program. Prints what is broken, one finding a line, and ends with 1 if there is any.
 *
 * <p>Environment: {@code CHISO_DB_HOST}, {@code CHISO_DB_PORT}, {@code CHISO_POSTGRES_PASSWORD},
 * {@code KAFKA_BOOTSTRAP_SERVERS}, optionally {@code CHISO_VERIFY_BROKER}, a file with further settings of the Kafka client,
 * and {@code CHISO_VERIFY_SECONDS} for events under way, 60 if it is not set.
 */
public final class VerifierCommand {

    private VerifierCommand() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        Duration patience = Duration.ofSeconds(Long.parseLong(environment.getOrDefault("CHISO_VERIFY_SECONDS", "60")));
        List<Finding> findings = new Verifier(installation(environment))
                .poisoned(Set.of(arguments))
                .settled(patience);
        findings.forEach(System.out::println);
        System.out.println(findings.isEmpty() ? "Nothing is broken." : findings.size() + " broken.");
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    private static Installation installation(Map<String, String> environment) throws IOException {
        Map<String, Object> broker = new HashMap<>();
        String file = environment.get("CHISO_VERIFY_BROKER");
        if (file != null) {
            Properties settings = new Properties();
            try (Reader reader = Files.newBufferedReader(Path.of(file))) {
                settings.load(reader);
            }
            settings.stringPropertyNames().forEach(name -> broker.put(name, settings.getProperty(name)));
        }
        broker.put("bootstrap.servers", environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092"));
        String host = environment.getOrDefault("CHISO_DB_HOST", "localhost");
        String port = environment.getOrDefault("CHISO_DB_PORT", "5432");
        return new Installation(
                "jdbc:postgresql://" + host + ":" + port,
                environment.getOrDefault("CHISO_DB_USER", "postgres"),
                environment.getOrDefault("CHISO_POSTGRES_PASSWORD", ""),
                broker);
    }
}
