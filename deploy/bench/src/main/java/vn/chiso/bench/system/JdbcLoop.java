package vn.chiso.bench.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import vn.chiso.bench.load.ConstantRate;
import vn.chiso.bench.load.Latency;
import vn.chiso.local.system.Database;

/** For a machine without pgbench: its script by JDBC, on as many threads. */
record JdbcLoop(Database database, List<String> script) implements SqlPeer {

    private static final Duration WARM_UP = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "JDBC loop";
    }

    @Override
    public double perSecond(Duration duration) {
        return connected(work -> new Load(WARM_UP, duration).perSecond(work));
    }

    @Override
    public Latency at(double perSecond, Duration duration) {
        return connected(work -> new ConstantRate(perSecond, Load.CLIENTS, WARM_UP, duration).of(work));
    }

    /** Before the clock starts each client has its connection, and has run all statements once. */
    private <T> T connected(Function<Runnable, T> load) {
        List<Connection> connections = new ArrayList<>();
        Queue<List<Step>> idle = new ConcurrentLinkedQueue<>();
        try {
            for (int client = 0; client < Load.CLIENTS; client++) {
                var connection = database.connect();
                connections.add(connection);
                var steps = prepared(connection);
                run(steps);
                idle.add(steps);
            }
            // There are never more threads than that.
            return load.apply(() -> {
                var mine = idle.remove();
                run(mine);
                idle.add(mine);
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            connections.forEach(JdbcLoop::close);
        }
    }

    private List<Step> prepared(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        List<Step> steps = new ArrayList<>();
        for (var text : script) {
            var line = ScriptLine.of(text);
            steps.add(new Step(connection.prepareStatement(line.sql()), line));
        }
        return steps;
    }

    private static void run(List<Step> steps) {
        try {
            Map<String, String> values = new HashMap<>();
            for (var step : steps) {
                step.run(values);
            }
            steps.getFirst().statement().getConnection().commit();
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

    private record Step(PreparedStatement statement, ScriptLine line) {

        void run(Map<String, String> values) throws SQLException {
            for (int i = 0; i < line.variables().size(); i++) {
                // Of the type that its place has.
                statement.setObject(i + 1, values.get(line.variables().get(i)), Types.OTHER);
            }
            statement.execute();
            if (line.isMaking()) {
                keep(values);
            }
        }

        private void keep(Map<String, String> values) throws SQLException {
            try (var row = statement.getResultSet()) {
                row.next();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.put(row.getMetaData().getColumnName(i), row.getString(i));
                }
            }
        }
    }
}
