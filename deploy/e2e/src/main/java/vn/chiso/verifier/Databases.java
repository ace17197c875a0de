package vn.chiso.verifier;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Open connections to the four databases. Whoever opened them may have changed rows without committing, to try a check out. */
public record Databases(Map<Context, Connection> connections) {

    /** Reads one row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> query(Context context, String sql, RowReader<T> reader) {
        try (Statement statement = connections.get(context).createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reader.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database " + context.database() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** First column → second column, both as text. */
    Map<String, String> pairs(Context context, String sql) {
        Map<String, String> pairs = new LinkedHashMap<>();
        query(context, sql, row -> pairs.put(row.getString(1), String.valueOf(row.getString(2))));
        return pairs;
    }
}
