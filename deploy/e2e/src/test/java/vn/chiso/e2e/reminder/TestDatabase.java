package vn.chiso.e2e.reminder;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The superuser's way to the database of the replicas. */
record TestDatabase(String url) {

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long count(String sql) {
        return Long.parseLong(column(sql).getFirst());
    }

    /** The first column of all rows, as text. */
    List<String> column(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Whether the replica waits for a lock of the test on the table. */
    boolean waits(String replica, String table) {
        return count("""
                select count(*) from pg_stat_activity a join pg_locks l on l.pid = a.pid and not l.granted
                 where a.datname = current_database() and a.application_name = '%s' and l.relation = '%s'::regclass
                """.formatted(replica, table)) > 0;
    }

    /** The names of the replicas with a sweep that waits for a lock of the test. */
    List<String> stopped() {
        return column("""
                select distinct a.application_name
                  from pg_stat_activity a
                  join pg_locks waits on waits.pid = a.pid and not waits.granted
                  join pg_locks claims on claims.pid = a.pid and claims.granted and claims.mode = 'RowShareLock'
                                      and claims.relation = 'tracked_assignment'::regclass
                 where a.datname = current_database()
                """);
    }
}
