package vn.chiso.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.chiso.contract.ContractChanges.Direction;

/** Changes of a schema that break who has to understand it: the service what it once took, the client what it once got. */
final class SchemaChanges {

    private static final List<String> UPPER =
            List.of("maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties");
    private static final List<String> LOWER =
            List.of("minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties");

    private final ObjectNode released;
    private final ObjectNode current;
    private final Set<String> breaking;
    private final Set<Seen> seen = new HashSet<>();

    SchemaChanges(ObjectNode released, ObjectNode current, Set<String> breaking) {
        this.released = released;
        this.current = current;
        this.breaking = breaking;
    }

    /** Schemas refer to themselves: each pair is looked at once. */
    private record Seen(Direction direction, String before, String now) {}

    void compare(String place, Direction direction, JsonNode before, JsonNode now) {
        boolean named = before.has("$ref") || now.has("$ref");
        if (before.isMissingNode() || named && !seen.add(new Seen(direction, before.toString(), now.toString()))) {
            return;
        }
        FlatSchema old = new FlatSchema(released, before);
        FlatSchema kept = new FlatSchema(current, now);
        // Told where the schema is, not through which operation it was reached: one change, one line.
        String where = name(before, direction).orElse(place);
        compareTypes(where, direction, old, kept);
        compareProperties(where, direction, old, kept);
        if (direction == Direction.TO_SERVICE) {
            compareBounds(where, old, kept);
        }
        compareAlternatives(where, direction, old, kept);
        compare(where + "[]", direction, old.field("items"), kept.field("items"));
        compare(where + "{}", direction, objectOnly(old), objectOnly(kept));
    }

    private static Optional<String> name(JsonNode schema, Direction direction) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty()
                ? Optional.empty()
                : Optional.of(reference.substring(ServiceContract.SCHEMAS.length())
                        + (direction == Direction.TO_SERVICE ? " to the service" : " to the client"));
    }

    private static JsonNode objectOnly(FlatSchema schema) {
        JsonNode additional = schema.field("additionalProperties");
        return additional.isObject() ? additional : additional.path("none");
    }

    private void compareTypes(String place, Direction direction, FlatSchema old, FlatSchema kept) {
        Set<String> producer = direction == Direction.TO_SERVICE ? old.types() : kept.types();
        Set<String> reader = direction == Direction.TO_SERVICE ? kept.types() : old.types();
        if (!reader.isEmpty() && (producer.isEmpty() || !producer.stream().allMatch(type -> reads(reader, type)))) {
            breaking.add(place + ": type was " + old.types() + ", is " + kept.types());
        }
        if (!old.field("format").equals(kept.field("format")) && !old.types().isEmpty()) {
            breaking.add(place + ": format was " + old.field("format") + ", is " + kept.field("format"));
        }
        if (direction == Direction.TO_SERVICE && !kept.values().isEmpty()) {
            Set<String> gone = new TreeSet<>(old.values());
            gone.removeAll(kept.values());
            if (!gone.isEmpty() || old.values().isEmpty()) {
                breaking.add(place + ": values no longer taken: " + (gone.isEmpty() ? "all but some" : gone));
            }
        }
    }

    private static boolean reads(Set<String> reader, String type) {
        return reader.contains(type) || type.equals("integer") && reader.contains("number");
    }

    private void compareProperties(String place, Direction direction, FlatSchema old, FlatSchema kept) {
        for (Map.Entry<String, JsonNode> property : old.properties().entrySet()) {
            String name = property.getKey();
            if (kept.properties().containsKey(name)) {
                compare(
                        place + "." + name,
                        direction,
                        property.getValue(),
                        kept.properties().get(name));
            } else {
                breaking.add(place + "." + name + ": removed");
            }
        }
        Set<String> newlyRequired = new TreeSet<>(kept.required());
        Set<String> noLongerSure = new TreeSet<>(old.required());
        newlyRequired.removeAll(old.required());
        noLongerSure.removeAll(kept.required());
        if (direction == Direction.TO_SERVICE) {
            newlyRequired.forEach(name -> breaking.add(place + "." + name + ": became required"));
        } else {
            noLongerSure.forEach(name -> breaking.add(place + "." + name + ": no longer always there"));
        }
    }

    private void compareBounds(String place, FlatSchema old, FlatSchema kept) {
        UPPER.forEach(bound -> compareBound(place, bound, old.field(bound), kept.field(bound), 1));
        LOWER.forEach(bound -> compareBound(place, bound, old.field(bound), kept.field(bound), -1));
        if (kept.field("pattern").isTextual() && !kept.field("pattern").equals(old.field("pattern"))) {
            breaking.add(place + ": pattern is now " + kept.field("pattern"));
        }
    }

    private void compareBound(String place, String bound, JsonNode before, JsonNode now, int sign) {
        if (now.isNumber() && (!before.isNumber() || sign * now.decimalValue().compareTo(before.decimalValue()) < 0)) {
            breaking.add(place + ": " + bound + " is now " + now);
        }
    }

    private void compareAlternatives(String place, Direction direction, FlatSchema old, FlatSchema kept) {
        for (String kind : List.of("oneOf", "anyOf")) {
            for (JsonNode alternative : old.field(kind)) {
                JsonNode same = same(alternative, kept.field(kind));
                if (same != null) {
                    compare(place, direction, alternative, same);
                } else if (direction == Direction.TO_SERVICE) {
                    breaking.add(place + ": no longer takes " + alternative);
                }
            }
        }
    }

    private static JsonNode same(JsonNode alternative, JsonNode among) {
        for (JsonNode other : among) {
            boolean bothNamed = alternative.has("$ref") && other.has("$ref");
            if (bothNamed ? alternative.path("$ref").equals(other.path("$ref")) : other.equals(alternative)) {
                return other;
            }
        }
        return null;
    }
}
