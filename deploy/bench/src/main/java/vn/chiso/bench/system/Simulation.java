package vn.chiso.bench.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.chiso.bench.engine.MadeSet;
import vn.chiso.local.client.Json;

/** As many hypotheses as a request may have, of some changed lines each. */
final class Simulation {

    private static final int HYPOTHESES = 200;
    private static final int CHANGES = 5;

    private final String request;

    Simulation(String card, MadeSet set) {
        var measured = set.measured(HYPOTHESES);
        var hypotheses = IntStream.range(0, HYPOTHESES)
                .mapToObj(i -> Map.of("name", "Giả định " + i, "changes", changes(set, measured.get(i), i)))
                .toList();
        this.request = Json.write(Map.of("scorecardId", card, "hypotheses", hypotheses));
    }

    private static List<Map<String, Object>> changes(MadeSet set, List<Map<String, Object>> inputs, int hypothesis) {
        return IntStream.range(0, CHANGES)
                .map(change -> (hypothesis + 7 * change) % set.criteria().size())
                .distinct()
                .mapToObj(line ->
                        Map.<String, Object>of("code", set.criteria().get(line).code(), "inputs", inputs.get(line)))
                .toList();
    }

    String request() {
        return request;
    }

    void requireSound(JsonNode answer) {
        var hypotheses = answer.path("hypotheses");
        var first = hypotheses.path(0).path("scorecards").path(0);
        if (hypotheses.size() != HYPOTHESES || !answer.path("ranked").asBoolean()) {
            throw new IllegalStateException(HYPOTHESES + " hypotheses with ranks were asked for: " + first);
        }
    }
}
