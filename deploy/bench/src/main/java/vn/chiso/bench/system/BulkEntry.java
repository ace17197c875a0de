package vn.chiso.bench.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chiso.bench.engine.MadeSet;
import vn.chiso.local.client.Json;

/** All lines of a card said anew in one request, each time with other inputs. */
final class BulkEntry {

    private final Caller caller;
    private final String path;
    private final MadeSet set;
    private final List<List<Map<String, Object>>> measured;
    private int next;

    BulkEntry(Caller caller, String card, MadeSet set) {
        this.caller = caller;
        this.path = "/scorecards/" + card + "/lines";
        this.set = set;
        this.measured = set.measured(2 * CampaignMaker.VARIANTS);
    }

    void enterAll() {
        // The versions are read again, as a person would.
        var found = Json.parse(new String(caller.get(path), java.nio.charset.StandardCharsets.UTF_8))
                .path("items");
        var inputs = measured.get(next++ % measured.size());
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < set.criteria().size(); i++) {
            lines.add(Map.of(
                    "code", found.get(i).path("criterionCode"),
                    "version", found.get(i).path("version"),
                    "self", Map.of("inputs", inputs.get(i))));
        }
        var answer = caller.post(path, Json.write(Map.of("lines", lines)));
        if (answer.path("kept").asInt() != lines.size()) {
            throw new IllegalStateException("Not all lines were kept: " + answer);
        }
    }
}
