package vn.chiso.backup;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** {@code take FOLDER}, {@code files FOLDER} or {@code topics FOLDER}; settings from the environment, see deploy/backup/README.md. */
public final class BackupCommand {

    private static final int USAGE = 2;

    private BackupCommand() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("take FOLDER | files FOLDER | topics FOLDER");
            System.exit(USAGE);
        }
        Path folder = Path.of(arguments[1]);
        try {
            switch (arguments[0]) {
                case "take" -> Backup.take(source(), folder);
                case "files" -> new Restoration(folder).files(path("CHISO_PGDATA"), path("CHISO_EVIDENCE_DIR"));
                case "topics" -> new Restoration(folder).topics(source());
                default -> throw new BackupException("unknown: " + arguments[0]);
            }
        } catch (BackupException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Source source() throws IOException {
        Map<String, Object> broker = new HashMap<>();
        String file = System.getenv("CHISO_BROKER_SETTINGS");
        if (file != null) {
            Properties settings = new Properties();
            try (Reader reader = Files.newBufferedReader(Path.of(file))) {
                settings.load(reader);
            }
            settings.stringPropertyNames().forEach(name -> broker.put(name, settings.getProperty(name)));
        }
        broker.put("bootstrap.servers", required("KAFKA_BOOTSTRAP_SERVERS"));
        return new Source(
                "jdbc:postgresql://" + required("CHISO_DB_HOST") + ":" + required("CHISO_DB_PORT"),
                System.getenv().getOrDefault("CHISO_DB_USER", "postgres"),
                required("CHISO_POSTGRES_PASSWORD"),
                path("CHISO_PGDATA"),
                path("CHISO_EVIDENCE_DIR"),
                broker);
    }

    private static Path path(String name) {
        return Path.of(required(name));
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new BackupException(name + " is not set");
        }
        return value;
    }
}
