package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.chiso.local.client.Json;

/**
 * The hash of every published result comes out again from its snapshot, by a canonical form written apart from the
 * service's; its points add up; each chain is whole from its first link; and the result's event carries the same hash. What
 * an event told of is there: the last result of a chain leaves no gap when it is lost.
 */
final class ResultsReproducible implements Invariant {

    private record Result(
            String id,
            String chain,
            long position,
            JsonNode snapshot,
            String sha256,
            String previous,
            String programme) {

        Link link() {
            return new Link(position, sha256);
        }
    }

    /** What the next of a chain follows. */
    private record Link(long position, String sha256) {}

    private static final String RESULTS = """
            select id::text, programme || ' of ' || organiser_unit_id, chain_position, snapshot::text, sha256, previous_sha256,
                   programme
              from result
             order by programme, organiser_unit_id, chain_position
            """;

    @Override
    public List<String> needs() {
        return List.of("scoring");
    }

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("result hashes reproducible, result chains unbroken");
        Map<String, Link> last = new HashMap<>();
        Map<Object, TopicRecord> events = observed.topics().newest("scoring.result", observed.injected());
        Rows.each(observed.sources(), "scoring", RESULTS, row -> {
            Result result = new Result(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    Json.parse(row.getString(4)),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7));
            findings.examined(1);
            checkContent(result, findings);
            checkLink(result, last.put(result.chain(), result.link()), findings);
            checkEvent(result, events.remove(Ids.of(result.id())), findings);
        });
        Rows.each(observed.sources(), "scoring", "select id::text from external_result", row -> {
            String id = row.getString(1);
            findings.examined(1);
            findings.require(events.remove(Ids.of(id)) != null, () -> "external result " + id + " was never told");
        });
        events.values().stream()
                .filter(event ->
                        ResultCopies.COMPUTED.contains(event.type()) || ResultCopies.EXTERNAL.contains(event.type()))
                .forEach(event ->
                        findings.violated("result " + event.key() + " was told by " + event + " and is not there"));
        return findings.outcome();
    }

    private static void checkContent(Result result, Findings findings) {
        JsonNode snapshot = result.snapshot();
        findings.require(
                CanonicalText.sha256(snapshot).equals(result.sha256()),
                "result " + result.id() + " has another hash than its snapshot");
        findings.require(
                snapshot.path("id").asText().equals(result.id())
                        && snapshot.path("chainPosition").asLong() == result.position()
                        && snapshot.path("programme").asText().equals(result.programme())
                        && Objects.equals(snapshot.path("previousSha256").textValue(), result.previous()),
                "result " + result.id() + " is not the one that its snapshot tells of");
        BigDecimal deducted = BigDecimal.ZERO;
        for (JsonNode line : snapshot.path("lines")) {
            // Bonus and penalty lines stand outside of the total.
            if (line.path("adjustment").isMissingNode()
                    || line.path("adjustment").isNull()) {
                deducted = deducted.add(line.path("deductedPoints").decimalValue());
            }
        }
        findings.require(
                deducted.compareTo(snapshot.path("deductedPoints").decimalValue()) == 0,
                "the deducted points of result " + result.id() + " do not add up: " + deducted.toPlainString());
    }

    private static void checkLink(Result result, Link before, Findings findings) {
        String where = "result " + result.id() + " at " + result.position() + " of the chain of " + result.chain();
        if (before == null) {
            findings.require(result.position() == 1 && result.previous() == null, where + " has no beginning");
            return;
        }
        findings.require(
                result.position() == before.position() + 1 && before.sha256().equals(result.previous()),
                where + " does not follow the one before");
    }

    private static void checkEvent(Result result, TopicRecord event, Findings findings) {
        findings.require(event != null, "result " + result.id() + " was never told");
        JsonNode told = event == null ? MissingNode.getInstance() : event.body();
        if (told.has("sha256")) {
            findings.require(
                    told.path("sha256").asText().equals(result.sha256()),
                    "result " + result.id() + " was told with another hash");
        }
    }
}
