package vn.chiso.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Where a part of a contract refers to schemas: by {@code $ref}, and in the mapping of a discriminator. */
final class References {

    private References() {}

    /** Names of the schemas that the part itself refers to. */
    static Set<String> in(JsonNode part) {
        Set<String> names = new HashSet<>();
        rename(part.deepCopy(), name -> {
            names.add(name);
            return name;
        });
        return names;
    }

    static void rename(JsonNode part, UnaryOperator<String> names) {
        if (part instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getValue().isTextual() && field.getValue().asText().startsWith(ServiceContract.SCHEMAS)) {
                    String name = field.getValue().asText().substring(ServiceContract.SCHEMAS.length());
                    object.put(field.getKey(), ServiceContract.SCHEMAS + names.apply(name));
                }
            }
        }
        part.forEach(child -> rename(child, names));
    }
}
