package vn.chiso.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * What one service committed.
 *
 * @param service its short name, {@code task}
 */
record ServiceContract(String service, ObjectNode document) {

    static final String SCHEMAS = "#/components/schemas/";

    ObjectNode schemas() {
        return (ObjectNode) document.at("/components/schemas");
    }

    JsonNode schema(String name) {
        return schemas().path(name);
    }

    ObjectNode paths() {
        return (ObjectNode) document.path("paths");
    }

    /** The name of a schema that another service means otherwise. */
    String own(String schema) {
        return service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1) + schema;
    }
}
