package vn.chiso.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is backed up, or put back.
 *
 * @param databaseUrl of the server, {@code jdbc:postgresql://host:port}
 * @param cluster the server's data folder, on this machine
 * @param evidence folder of the uploaded files
 * @param broker settings of the Kafka client
 */
public record Source(
        String databaseUrl, String user, String password, Path cluster, Path evidence, Map<String, Object> broker) {

    /** Databases that have an outbox, named like their contexts. */
    static final List<String> DATABASES = List.of("criteria", "scoring", "task", "notification");

    /** Services that read topics, named like their consumer groups. */
    static final List<String> GROUPS = List.of("scoring-service", "task-service", "notification-service");

    public Source {
        broker = Map.copyOf(broker);
    }

    /** Never by accident in a log. */
    @Override
    public String toString() {
        return "Source[" + databaseUrl + "]";
    }
}
