package vn.chiso.backup;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

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
                case "take" -> take(folder);
                case "files" -> new Restoration(folder).files(cluster(), path("CHISO_EVIDENCE_DIR"));
                case "topics" ->
                    new Restoration(folder).topics(source(), "yes".equals(System.getenv("CHISO_ACCEPT_GAP")));
                default -> throw new BackupException("unknown: " + arguments[0]);
            }
        } catch (BackupException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void take(Path folder) throws IOException {
        Instant moment = Backup.take(source(), folder);
        String metrics = System.getenv("CHISO_BACKUP_METRICS_DIR");
        if (metrics != null && !metrics.isBlank()) {
            BackupMetric.write(Path.of(metrics), moment);
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
                Source.DATABASES.stream().collect(Collectors.toMap(database -> database, BackupCommand::server)),
                cluster(),
                path("CHISO_EVIDENCE_DIR"),
                broker);
    }

    private static Server server(String database) {
        return new Server(
                "jdbc:postgresql://" + of(database, "CHISO_DB_HOST") + ":" + of(database, "CHISO_DB_PORT"),
                System.getenv().getOrDefault("CHISO_DB_USER", "postgres"),
                of(database, "CHISO_POSTGRES_PASSWORD"),
                encryption(System.getenv()));
    }

    /** As the services are told it: who may read everything does not sign in at a stranger. */
    static String encryption(Map<String, String> environment) {
        String mode = environment.get("CHISO_DB_SSLMODE");
        if (mode == null || mode.isBlank()) {
            return "";
        }
        String certificate = environment.getOrDefault("CHISO_DB_ROOT_CERT", "/etc/chiso/ca/ca.crt");
        return "?sslmode=" + mode + "&sslrootcert=" + certificate;
    }

    /** Where each service has a server of its own: CHISO_DB_HOST_SCORING and so on. */
    private static String of(String database, String name) {
        String own = System.getenv(name + "_" + database.toUpperCase(Locale.ROOT));
        return own == null || own.isBlank() ? required(name) : own;
    }

    /** Said expressly, so that a variable that was forgotten does not make a back-up without databases. */
    private static Path cluster() {
        return switch (System.getenv().getOrDefault("CHISO_BACKUP_DATABASES", "copied")) {
            case "copied" -> path("CHISO_PGDATA");
            case "elsewhere" -> null;
            default -> throw new BackupException("CHISO_BACKUP_DATABASES is copied or elsewhere");
        };
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
