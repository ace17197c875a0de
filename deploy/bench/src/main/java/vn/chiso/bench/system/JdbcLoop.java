package vn.chiso.bench.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.local.system.Database;

/** For a machine without pgbench: the statements by JDBC, on as many threads. */
record JdbcLoop(Database database, List<String> statements) implements SqlPeer {

    @Override
    public String name() {
        return "JDBC loop";
    }

    @Override
    public double perSecond(Duration duration) {
        List<Connection> connections = new ArrayList<>();
        var mine = ThreadLocal.withInitial(() -> prepared(connections));
        try {
            return new Load(Duration.ofSeconds(1), duration).perSecond(() -> run(mine.get()));
        } finally {
            connections.forEach(JdbcLoop::close);
        }
    }

    private List<PreparedStatement> prepared(List<Connection> connections) {
        try {
            var connection = database.connect();
            connection.setAutoCommit(false);
            synchronized (connections) {
                connections.add(connection);
            }
            List<PreparedStatement> prepared = new ArrayList<>();
            for (var statement : statements) {
                // A question mark of an operator would be taken for a parameter.
                prepared.add(connection.prepareStatement(statement.replace("?", "??")));
            }
            return prepared;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(List<PreparedStatement> statements) {
        try {
            for (var statement : statements) {
                statement.execute();
            }
            statements.getFirst().getConnection().commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
