package vn.chiso.platform.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Plain statements on the service's database, inside the current transaction if there is one. */
@ApplicationScoped
public class Sql {

    /** Rows that are sent at once: the driver makes one statement of 128 rows, and several smaller ones of what is left over. */
    private static final int BATCH = 4 * 128;

    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    /** Reads one row into one value. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @return the number of rows touched */
    public int update(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The same statement for many rows, in few round trips. */
    public void batch(String sql, List<Object[]> rows) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            int pending = 0;
            for (var row : rows) {
                bind(statement, row);
                statement.addBatch();
                if (++pending % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (var rows = statement.executeQuery()) {
                var result = new ArrayList<T>();
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
                return result;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void bind(PreparedStatement statement, Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case Instant instant -> statement.setObject(i + 1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
                case String[] texts ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
                case UUID[] ids ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", ids));
                case Collection<?> ids ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
                case null, default -> statement.setObject(i + 1, parameters[i]);
            }
        }
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
