package vn.chiso.e2e.verifier;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.local.system.Installation;

/**
 * Where the verifier looks: a database per context, the broker, and the folder of evidence if it can be read from here.
 * The databases are asked as a user who may read every table.
 */
public record Sources(Function<String, Connector> databases, String bootstrapServers, Optional<Path> evidence) {

    public static final List<String> CONTEXTS = List.of("criteria", "scoring", "task", "notification");

    /** Opens a connection to one database. */
    public interface Connector {
        Connection connect() throws SQLException;
    }

    /** A system that the launcher has started. */
    public static Sources of(Installation installation) {
        return new Sources(
                context -> installation.database(context)::connect,
                installation.bootstrapServers(),
                Optional.of(installation.evidence()));
    }

    public Connection connect(String context) throws SQLException {
        return databases.apply(context).connect();
    }
}
