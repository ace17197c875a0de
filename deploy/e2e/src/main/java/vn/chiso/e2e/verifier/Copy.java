package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import vn.chiso.local.client.Json;

/**
 * A table that holds what a topic tells: a consumer's read model, or the producer's own rows.
 *
 * @param types of the events that it holds; all of the topic where it names none
 * @param sql answers key, version (null where the table has none) and content as JSON, with the members of the event
 */
record Copy(String name, String topic, Set<String> types, String context, String sql) {

    Copy(String name, String topic, String context, String sql) {
        this(name, topic, Set.of(), context, sql);
    }

    record Row(String key, Long version, JsonNode content) {}

    boolean holds(TopicRecord event) {
        return types.isEmpty() || types.contains(event.type());
    }

    void each(Sources sources, Consumer<Row> action) throws SQLException {
        Rows.each(
                sources,
                context,
                sql,
                row -> action.accept(
                        new Row(row.getString(1), row.getObject(2, Long.class), Json.parse(row.getString(3)))));
    }
}
