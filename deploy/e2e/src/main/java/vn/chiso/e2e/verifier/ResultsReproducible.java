package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.chiso.local.client.Json;

/**
 * The hash of every published result comes out again from its snapshot, by a canonical form written apart from the
 * service's; its points add up, line by line and node by node, and the last night in which the service recomputed them from their
 * inputs examined all of them and found no others; each chain is whole from its first link; and the result's event carries the same hash. What an event told
 * of is there: the last result of a chain leaves no gap when it is lost.
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

    /** What the service found itself when it recomputed all results from their inputs, and finds still. */
    private static final String MISMATCHES = """
            select 'result ' || result_id || ' does not come out again since ' || found_at || ': '
                   || array_to_string(differences, ', ') || case when chain_intact then '' else ', its chain' end
              from result_mismatch where resolved_at is null
            """;

    /**
     * A night that could not examine what was there an hour before it ended has found nothing wrong with it either; of several replicas
     * one is enough. The first line is none: the migration wrote it. Ids tell when results were published, by the clock of the nights;
     * their own day is a business day.
     */
    private static final String NIGHTS = """
            select 'the night that ended at ' || night.finished_at || ' examined ' || night.examined || ' of ' || there.results
                   || ' results'
              from (select newest.finished_at, newest.lines, max(walk.examined) as examined
                      from (select max(finished_at) as finished_at, count(*) as lines from recompute_walk) newest
                      join recompute_walk walk on walk.finished_at > newest.finished_at - interval '12 hours'
                     group by newest.finished_at, newest.lines) night
             cross join lateral (select count(*) as results from result
                                  where uuid_extract_timestamp(id) < night.finished_at - interval '1 hour') there
             where night.lines > 1 and night.examined < there.results
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
        for (String question : List.of(MISMATCHES, NIGHTS)) {
            Rows.of(observed.sources(), "scoring", question, row -> row.getString(1))
                    .forEach(findings::violated);
        }
        Rows.each(observed.sources(), "scoring", "select id::text from external_result", row -> {
            String id = row.getString(1);
            findings.examined(1);
            findings.require(events.remove(Ids.of(id)) != null, () -> "external result " + id + " was never told");
        });
        events.values().stream()
                .filter(event -> ResultCopies.RESULTS.contains(event.type()))
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
        List<String> differences = ResultSums.differences(snapshot);
        findings.require(
                differences.isEmpty(),
                () -> "the lines of result " + result.id() + " do not add up to " + String.join(", ", differences));
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
