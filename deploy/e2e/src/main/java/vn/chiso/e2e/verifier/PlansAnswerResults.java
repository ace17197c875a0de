package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All editions of a result have one plan together if the newest lost points, however often their events were delivered: a draft is
 * the newest one's, and has its lost points as items as long as nobody has touched it. A draft that was closed, because an edition
 * took nothing off any more, is none.
 */
final class PlansAnswerResults implements Invariant {

    /** What begins a chain of editions; a revision alone drafts nothing. */
    private static final Set<String> DRAFTING =
            Set.of("chiso.scoring.result-published.v1", "chiso.scoring.external-result-recorded.v1");

    /** Of an untouched draft the items come along; every change of one is a new version of its plan. */
    private static final String PLANS = """
            select p.source_result_id::text, p.status = 'DRAFT',
                   case when p.version = 0 and p.status = 'DRAFT' then (
                       select coalesce(string_agg(lost.line, ', ' order by lost.line collate "C"), '')
                         from plan_item i
                         left join plan_item_criterion c on c.item_id = i.id
                        cross join lateral (
                              select coalesce(c.criterion_code, i.criterion_code) || ' '
                                     || trim_scale(coalesce(c.lost_points, i.lost_points)) as line) lost
                        where i.plan_id = p.id) end
              from plan p
             where p.source_result_id is not null and (p.status <> 'CLOSED' or p.issued_at is not null)
            """;

    /** @param lost hash of what an untouched draft has as items, else null */
    private record Plan(String result, boolean draft, String lost) {}

    /** @param lost hash of what it lost, null if nothing */
    private record Edition(String id, String revises, boolean original, String lost) {}

    @Override
    public List<String> needs() {
        return List.of("task");
    }

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("each result with lost points has one plan");
        Map<String, Edition> editions = editions(observed);
        Map<String, String> successors = new HashMap<>();
        editions.values().stream()
                .filter(edition -> edition.revises() != null)
                .forEach(edition -> successors.put(edition.revises(), edition.id()));
        Map<String, List<Plan>> plans = plans(observed.sources(), successors);
        Map<String, List<Edition>> chains =
                editions.values().stream().collect(Collectors.groupingBy(edition -> newest(edition.id(), successors)));
        chains.forEach(
                (newest, chain) -> check(editions.get(newest), chain, plans.getOrDefault(newest, List.of()), findings));
        plans.forEach((newest, of) ->
                findings.require(of.size() == 1, () -> "result " + newest + " has " + of.size() + " plans"));
        return findings.outcome();
    }

    private static void check(Edition newest, List<Edition> chain, List<Plan> plans, Findings findings) {
        boolean drafting = chain.stream().anyMatch(Edition::original);
        if (drafting && newest.lost() != null) {
            findings.examined(1);
            findings.require(!plans.isEmpty(), () -> "result " + newest.id() + " has 0 plans");
        }
        for (Plan plan : plans) {
            findings.require(
                    !plan.draft() || plan.result().equals(newest.id()),
                    () -> "the draft of result " + plan.result() + " does not know its edition " + newest.id());
            findings.require(
                    plan.lost() == null || plan.lost().equals(newest.lost()),
                    () -> "the untouched draft of result " + newest.id() + " has other items than it lost points");
        }
    }

    /** As they came in at the service: what it buried, and is settled, is none for it. */
    private static Map<String, Edition> editions(Observed observed) {
        Map<String, Edition> editions = new HashMap<>();
        observed.topics().firstAppearances("scoring.result", observed.injected(), event -> {
            if (ResultCopies.RESULTS.contains(event.type())
                    && !observed.letters().excuse("task", event)) {
                JsonNode body = event.body();
                boolean original = DRAFTING.contains(event.type());
                editions.putIfAbsent(
                        event.key(),
                        new Edition(event.key(), body.path("revises").textValue(), original, lost(body)));
            }
        });
        return editions;
    }

    /** By the newest edition of what each answers. */
    private static Map<String, List<Plan>> plans(Sources sources, Map<String, String> successors) throws SQLException {
        return Rows.of(
                        sources,
                        "task",
                        PLANS,
                        row -> new Plan(row.getString(1), row.getBoolean(2), hash(row.getString(3))))
                .stream()
                .collect(Collectors.groupingBy(plan -> newest(plan.result(), successors)));
    }

    /** The one of its chain that nobody revises; a result is revised once at most. */
    private static String newest(String id, Map<String, String> successors) {
        String newest = id;
        for (int steps = 0; successors.containsKey(newest) && steps < successors.size(); steps++) {
            newest = successors.get(newest);
        }
        return newest;
    }

    private static String lost(JsonNode result) {
        List<String> lines = StreamSupport.stream(result.path("lines").spliterator(), false)
                .flatMap(PlansAnswerResults::lostOf)
                .sorted()
                .toList();
        return lines.isEmpty() ? null : hash(String.join(", ", lines));
    }

    private static Stream<String> lostOf(JsonNode line) {
        JsonNode lost = line.path("deductedPoints");
        return lost.isNumber() && lost.decimalValue().compareTo(BigDecimal.ZERO) > 0
                ? Stream.of(line.path("criterionCode").asText() + " "
                        + lost.decimalValue().stripTrailingZeros().toPlainString())
                : Stream.empty();
    }

    /** So that of all items of all plans only this is held. */
    private static String hash(String lines) {
        return lines == null ? null : CanonicalText.sha256(lines.getBytes(StandardCharsets.UTF_8));
    }
}
