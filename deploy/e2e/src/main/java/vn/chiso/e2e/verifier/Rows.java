package vn.chiso.e2e.verifier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Plain questions to one database. */
final class Rows {

    private static final int AT_ONCE = 500;

    private Rows() {}

    /** Makes something of the current row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> of(Connection connection, String sql, Reader<T> reader, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                Object parameter = parameters[i] instanceof String[] texts
                        ? connection.createArrayOf("text", texts)
                        : parameters[i];
                statement.setObject(i + 1, parameter);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        }
    }

    /** Sees one row after the other. */
    interface Visitor {
        void visit(ResultSet row) throws SQLException;
    }

    /** As many as there may be: by a cursor, never all at once. */
    static void each(Sources sources, String context, String sql, Visitor visitor, Object... parameters)
            throws SQLException {
        try (Connection connection = sources.connect(context)) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(AT_ONCE);
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        visitor.visit(result);
                    }
                }
            } finally {
                connection.rollback();
            }
        }
    }

    static <T> List<T> of(Sources sources, String context, String sql, Reader<T> reader, Object... parameters)
            throws SQLException {
        try (Connection connection = sources.connect(context)) {
            return of(connection, sql, reader, parameters);
        }
    }
}
