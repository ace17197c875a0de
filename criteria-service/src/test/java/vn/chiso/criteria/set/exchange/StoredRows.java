package vn.chiso.criteria.set.exchange;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chiso.testing.RealParts;

/** How many rows the service has of everything that an import of sets could touch. */
final class StoredRows {

    private static final List<String> TABLES =
            List.of("criteria_set", "criterion_node", "lint_waiver", "audit_entry", "outbox_event");

    private StoredRows() {}

    static Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    counts.put(table, rows.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return counts;
    }
}
