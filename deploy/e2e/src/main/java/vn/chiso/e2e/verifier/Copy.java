package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.function.Consumer;
import vn.chiso.local.client.Json;

/**
 * A table that holds what a topic tells: a consumer's read model, or the producer's own rows.
 *
 * @param sql answers key, version (null where the table has none) and content as JSON, with the members of the event
 */
record Copy(String name, String topic, String context, String sql) {

    record Row(String key, Long version, JsonNode content) {}

    void each(Sources sources, Consumer<Row> action) throws SQLException {
        Rows.each(
                sources,
                context,
                sql,
                row -> action.accept(
                        new Row(row.getString(1), row.getObject(2, Long.class), Json.parse(row.getString(3)))));
    }
}
