package vn.chiso.e2e.verifier;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.local.system.Installation;

/**
 * Where the verifier looks: a database for each of the contexts, the broker, and the folder of evidence if it can be read from here.
 * The databases are asked as a user who may read every table.
 *
 * @param broker settings of every Kafka client, with {@code bootstrap.servers} among them
 */
public record Sources(
        List<String> contexts,
        Function<String, Connector> databases,
        Map<String, Object> broker,
        Optional<Path> evidence) {

    /** Of the whole system; parts of it can be looked at alone. */
    public static final List<String> ALL = List.of("criteria", "scoring", "task", "notification");

    public Sources {
        broker = Map.copyOf(broker);
    }

    /** A broker that is reached without encryption and without signing in. */
    public Sources(
            List<String> contexts,
            Function<String, Connector> databases,
            String bootstrapServers,
            Optional<Path> evidence) {
        this(contexts, databases, Map.of("bootstrap.servers", bootstrapServers), evidence);
    }

    /** Opens a connection to one database. */
    public interface Connector {
        Connection connect() throws SQLException;
    }

    /** A system that the launcher has started, or those services of it that run. */
    public static Sources of(Installation installation, List<String> contexts) {
        return new Sources(
                contexts,
                context -> installation.database(context)::connect,
                installation.bootstrapServers(),
                Optional.of(installation.evidence()));
    }

    boolean has(String context) {
        return contexts.contains(context);
    }

    public Connection connect(String context) throws SQLException {
        return databases.apply(context).connect();
    }
}
