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
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

    private <T> T connected(Function<Runnable, T> load) {
        List<Connection> connections = new ArrayList<>();
        var mine = ThreadLocal.withInitial(() -> prepared(connections));
        try {
            return load.apply(() -> run(mine.get()));
        } finally {
            connections.forEach(JdbcLoop::close);
        }
    }

    private List<Step> prepared(List<Connection> connections) {
        try {
            var connection = database.connect();
            connection.setAutoCommit(false);
            synchronized (connections) {
                connections.add(connection);
            }
            List<Step> steps = new ArrayList<>();
            for (var line : script) {
                steps.add(Step.of(connection, line));
            }
            return steps;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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

    /**
     * A line of the script.
     *
     * @param variables in the order of the parameters
     * @param isMaking whether the columns of its row are the variables of the lines below
     */
    private record Step(PreparedStatement statement, List<String> variables, boolean isMaking) {

        /** Not the type of a cast. */
        private static final Pattern VARIABLE = Pattern.compile("(?<!:):(\\w+)");

        private static final Pattern GSET = Pattern.compile(" \\\\gset$");

        static Step of(Connection connection, String line) throws SQLException {
            var variables = VARIABLE.matcher(line)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            // A question mark of an operator would be taken for a parameter.
            var sql = VARIABLE.matcher(line.replace("?", "??")).replaceAll((MatchResult _) -> "?");
            return new Step(
                    connection.prepareStatement(GSET.matcher(sql).replaceFirst("")),
                    variables,
                    GSET.matcher(line).find());
        }

        void run(Map<String, String> values) throws SQLException {
            for (int i = 0; i < variables.size(); i++) {
                // Of the type that its place has.
                statement.setObject(i + 1, values.get(variables.get(i)), Types.OTHER);
            }
            statement.execute();
            if (isMaking) {
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
