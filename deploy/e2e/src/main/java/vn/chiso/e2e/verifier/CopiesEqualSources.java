package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Every copy has what the newest event of each key tells, as far as it keeps it, compared by a hash of the canonical form;
 * and so have the producer's own rows. No copy knows a version that the topic does not.
 */
final class CopiesEqualSources implements Invariant {

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("read models equal their sources");
        for (Copy copy : all()) {
            if (observed.sources().has(copy.context())) {
                check(copy, observed, findings);
            }
        }
        return findings.outcome();
    }

    static List<Copy> all() {
        return Stream.of(CatalogueCopies.all(), ResultCopies.all(), WorkCopies.all())
                .flatMap(copies -> copies)
                .toList();
    }

    static void check(Copy copy, Observed observed, Findings findings) throws SQLException {
        Map<Object, TopicRecord> told = byKeyOfCopy(copy, observed);
        told.values().removeIf(event -> !copy.holds(event));
        copy.each(observed.sources(), row -> {
            TopicRecord event = told.remove(Ids.of(row.key()));
            if (event == null) {
                findings.violated(copy.name() + ": " + row.key() + " was never told");
            } else if (!observed.letters().excuse(copy.context(), event)) {
                compare(copy, row, event, findings);
            }
        });
        told.values().removeIf(event -> observed.letters().excuse(copy.context(), event));
        findings.examined(told.size());
        told.values()
                .forEach(
                        event -> findings.violated(copy.name() + ": " + event.key() + " is missing, told by " + event));
    }

    /** Of a year the newest calendar counts, where the copy's key is the year. */
    private static Map<Object, TopicRecord> byKeyOfCopy(Copy copy, Observed observed) {
        Map<Object, TopicRecord> newest = observed.topics().newest(copy.topic(), observed.injected());
        if (!copy.name().equals("working days at notification")) {
            return newest;
        }
        Map<Object, TopicRecord> byYear = new HashMap<>();
        newest.values()
                .forEach(event -> byYear.merge(
                        event.body().path("year").asText(),
                        event,
                        (one, other) -> one.version() >= other.version() ? one : other));
        return byYear;
    }

    private static void compare(Copy copy, Copy.Row row, TopicRecord event, Findings findings) {
        findings.examined(1);
        if (row.version() != null && row.version() != event.version()) {
            findings.violated(copy.name() + ": " + event.key() + " is at version " + row.version() + ", told was "
                    + event.version());
            return;
        }
        JsonNode content = sorted(row.content());
        JsonNode told = sorted(event.body());
        findings.require(
                Projection.hash(content).equals(Projection.hash(told, content)),
                () -> copy.name() + ": " + event.key() + " has other content than " + event + " tells: "
                        + Projection.differing(told, content));
    }

    /** What is a set and not a list: members of groups, days of a year, identifiers of units and whom they serve. */
    private static JsonNode sorted(JsonNode body) {
        JsonNode sorted = body.deepCopy();
        for (String name : List.of("members", "entries", "identifiers", "serves")) {
            if (sorted instanceof ObjectNode object && object.path(name) instanceof ArrayNode elements) {
                List<JsonNode> inOrder = new ArrayList<>(StreamSupport.stream(elements.spliterator(), false)
                        .distinct()
                        .toList());
                inOrder.sort(Comparator.comparing(
                                (JsonNode element) -> element.path("unitId").asText())
                        .thenComparing(element -> element.path("scheme").asText())
                        .thenComparing(element -> element.path("identifier").asText())
                        .thenComparing(element -> element.path("from").asText())
                        .thenComparing(element -> element.asText())
                        .thenComparing(element -> element.path("date").asText()));
                elements.removeAll().addAll(inOrder);
            }
        }
        return sorted;
    }
}
