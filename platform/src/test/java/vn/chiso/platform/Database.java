package vn.chiso.platform;

import java.sql.SQLException;
import vn.chiso.testing.RealParts;

/** The test's own look at the service's database. */
public final class Database {

    private Database() {}

    /** The first column of the first row, or null if there is no row. */
    public static Object value(String sql, Object... parameters) {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getObject(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
