package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who reads the history of a unit that is no more: its successors, else its parent, at every service as the catalogue tells it. */
final class UnitsPassOn implements Invariant {

    private static final String TOPIC = "criteria.unit";

    /** From whom to whom. */
    private record Link(Object predecessor, Object successor) {}

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("units pass their history on");
        Map<Object, TopicRecord> units = observed.topics().newest(TOPIC, observed.injected());
        Set<Link> owed = new HashSet<>();
        Set<Link> allowed = new HashSet<>();
        units.forEach((id, event) -> {
            JsonNode unit = event.body();
            unit.path("successors").forEach(heir -> owed.add(link(id, heir)));
            if (unit.path("successors").isEmpty() && unit.hasNonNull("validTo") && unit.hasNonNull("parentId")) {
                owed.add(link(id, unit.path("parentId")));
            }
            // Told by the successor first: the predecessor says the same when its own event comes.
            unit.path("predecessors").forEach(before -> allowed.add(new Link(Ids.of(before.asText()), id)));
        });
        allowed.addAll(owed);
        for (String context : observed.sources().contexts()) {
            Set<Link> kept = new HashSet<>();
            Rows.each(
                    observed.sources(),
                    context,
                    "select predecessor_id::text, successor_id::text from unit_succession",
                    row -> kept.add(new Link(Ids.of(row.getString(1)), Ids.of(row.getString(2)))));
            findings.examined(owed.size() + kept.size());
            owed.stream()
                    .filter(link -> !kept.contains(link))
                    .forEach(link -> findings.violated(context + ": missing " + link));
            kept.stream()
                    .filter(link -> !allowed.contains(link))
                    .forEach(link -> findings.violated(context + ": too many " + link));
        }
        return findings.outcome();
    }

    private static Link link(Object predecessor, JsonNode successor) {
        return new Link(predecessor, Ids.of(successor.asText()));
    }
}
