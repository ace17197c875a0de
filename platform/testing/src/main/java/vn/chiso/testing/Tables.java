package vn.chiso.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Changes to whole tables of the service under test, past its rules. */
final class Tables {

    /** What PostgreSQL says to the one of two that it gives up, so that the other can go on. */
    private static final String DEADLOCK_DETECTED = "40P01";

    private static final int MOST_ATTEMPTS = 10;

    private Tables() {}

    /**
     * Runs it as superuser without any trigger. The service goes on meanwhile, and a timer or a consumer of it may hold
     * the tables in another order: whoever is given up tries again.
     */
    static void inOneTransaction(Work work) {
        try (Connection connection = RealParts.database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int attempt = 1; ; attempt++) {
                try {
                    statement.execute("set local session_replication_role = replica");
                    work.with(statement);
                    connection.commit();
                    return;
                } catch (SQLException e) {
                    connection.rollback();
                    if (!DEADLOCK_DETECTED.equals(e.getSQLState()) || attempt == MOST_ATTEMPTS) {
                        throw e;
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables cannot be changed", e);
        }
    }

    /** Waits for those who write. Truncating would make new files, also for empty tables, and take many times as long. */
    static void empty(Statement statement, List<String> tables) throws SQLException {
        if (tables.isEmpty()) {
            return;
        }
        statement.execute("lock table " + String.join(", ", tables) + " in share row exclusive mode");
        String filled = tables.stream()
                .map(table -> "select '%s' where exists (select from %s)".formatted(table, table))
                .collect(Collectors.joining(" union all "));
        for (String table : strings(statement, filled)) {
            statement.execute("delete from " + table);
        }
        String names =
                tables.stream().map(table -> "'%s'::regclass".formatted(table)).collect(Collectors.joining(", "));
        statement.execute("""
                select setval(objid::regclass, seqstart, false)
                  from pg_sequence join pg_depend on objid = seqrelid and deptype in ('a', 'i')
                 where refobjid in (%s)""".formatted(names));
    }

    /** The first column. */
    static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    interface Work {
        void with(Statement statement) throws SQLException;
    }
}
