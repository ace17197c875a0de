package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each published result that lost points drafted one plan, however often its event was delivered. */
final class PlansAnswerResults implements Invariant {

    private static final Set<String> DRAFTING =
            Set.of("chiso.scoring.result-published.v1", "chiso.scoring.external-result-recorded.v1");

    @Override
    public List<String> needs() {
        return List.of("task");
    }

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("each result with lost points has one plan");
        Map<String, Integer> plans = new HashMap<>();
        Rows.of(
                observed.sources(),
                "task",
                "select source_result_id::text from plan where source_result_id is not null",
                row -> plans.merge(row.getString(1), 1, Integer::sum));
        Set<String> revised = new HashSet<>();
        observed.topics().each("scoring.result", event -> {
            JsonNode body = event.body();
            if (body.hasNonNull("revises")) {
                revised.add(body.path("revises").asText());
            }
        });
        observed.topics().firstAppearances("scoring.result", observed.injected(), event -> {
            // The plan of a revised result goes over to its revision while it is a draft.
            if (DRAFTING.contains(event.type()) && !revised.contains(event.key()) && losesPoints(event.body())) {
                findings.examined(1);
                int found = plans.getOrDefault(event.key(), 0);
                findings.require(found == 1, () -> "result " + event.key() + " has " + found + " plans");
            }
        });
        plans.forEach((result, count) -> findings.require(count == 1, "result " + result + " has " + count + " plans"));
        return findings.outcome();
    }

    private static boolean losesPoints(JsonNode result) {
        for (JsonNode line : result.path("lines")) {
            JsonNode lost = line.path("deductedPoints");
            if (lost.isNumber() && lost.decimalValue().compareTo(BigDecimal.ZERO) > 0) {
                return true;
            }
        }
        return false;
    }
}
