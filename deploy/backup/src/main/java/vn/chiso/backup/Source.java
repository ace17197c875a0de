package vn.chiso.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is backed up, or put back.
 *
 * @param servers of each of {@link #DATABASES}; where the cluster is copied they are one and the same
 * @param cluster the server's data folder, on this machine; null where the databases are backed up by other means
 * @param evidence folder of the uploaded files
 * @param broker settings of the Kafka client
 */
public record Source(Map<String, Server> servers, Path cluster, Path evidence, Map<String, Object> broker) {

    /** Databases that have an outbox, named like their contexts. */
    static final List<String> DATABASES = List.of("criteria", "scoring", "task", "notification");

    /** The database whose rows name the evidence. */
    static final String SCORING = "scoring";

    /** Services that read topics, named like their consumer groups. */
    static final List<String> GROUPS = List.of("scoring-service", "task-service", "notification-service");

    public Source {
        servers = Map.copyOf(servers);
        broker = Map.copyOf(broker);
    }

    Server server(String database) {
        return servers.get(database);
    }
}
