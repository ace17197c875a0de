package vn.chiso.verifier;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A look at an installation in which rows were changed, and not committed: nothing is left of it afterwards. */
public final class Corruption implements AutoCloseable {

    private final Map<Context, Connection> connections = new EnumMap<>(Context.class);
    private final List<TopicRecord> log;

    /** @param found records of the topics, read once for many looks */
    public Corruption(Installation installation, List<TopicRecord> found) throws SQLException {
        for (Context context : Context.values()) {
            Connection connection = installation.connect(context);
            connection.setAutoCommit(false);
            connections.put(context, connection);
        }
        log = new ArrayList<>(found);
    }

    /** Past all triggers and foreign keys, as a mistake of the disk or of an operator is. */
    public Corruption run(Context context, String sql) throws SQLException {
        try (Statement statement = connections.get(context).createStatement()) {
            statement.execute("set local session_replication_role = replica");
            if (statement.executeUpdate(sql) == 0) {
                throw new IllegalStateException("There is nothing to corrupt: " + sql);
            }
        }
        return this;
    }

    /** Unique constraints stand in the way of what only a service without them would do. */
    public Corruption drop(Context context, String table, String constraint) throws SQLException {
        try (Statement statement = connections.get(context).createStatement()) {
            statement.execute("alter table " + table + " drop constraint " + constraint);
        }
        return this;
    }

    /** All records of the topics, to be changed. */
    public List<TopicRecord> log() {
        return log;
    }

    public List<String> brokenRules() {
        return findings(Set.of()).stream().map(Finding::rule).distinct().toList();
    }

    public List<Finding> findings(Set<AcknowledgedWrite> acknowledged) {
        return Verifier.findings(new Evidence(new Databases(connections), log, acknowledged, Set.of()));
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.rollback();
            connection.close();
        }
    }
}
