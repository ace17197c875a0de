package vn.chiso.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Gateway;

/** A set whose criteria stand in one file, published if it may be: without maxima it stays a draft with findings. */
record OtherSetLoading(String file) implements Loading {

    @Override
    public String load(Gateway gateway, Sample sample) {
        Api admin = gateway.as(SampleLoader.ADMINISTRATOR);
        JsonNode facts = sample.facts(file);
        Map<String, Object> head = CriteriaSetLoading.head(facts, Units.of(admin));
        JsonNode set = find(admin, head)
                .orElseGet(() -> admin.post("/criteria-sets", head).body());
        String path = "/criteria-sets/" + set.path("id").asText();
        return file + ": " + facts.path("nodes").size() + " nodes, "
                + (set.path("status").asText().equals("DRAFT") ? drafted(admin, path, facts) : "published already");
    }

    /** Of one programme and period the sample has no two sets of the same title. */
    private static Optional<JsonNode> find(Api api, Map<String, Object> head) {
        return api
                .list("/criteria-sets?limit=200&programme=" + text(head, "programme") + "&period="
                        + text(head, "period"))
                .stream()
                .filter(set -> set.path("title").equals(head.get("title")))
                .findFirst();
    }

    private static String text(Map<String, Object> head, String field) {
        return ((JsonNode) head.get(field)).asText();
    }

    private static String drafted(Api admin, String path, JsonNode facts) {
        if (admin.get(path).body().path("nodes").isEmpty()) {
            admin.put(path + "/nodes", admin.get(path).etag(), facts.path("nodes"));
        }
        long errors = admin.list(path + "/findings").stream()
                .filter(finding -> finding.path("severity").asText().equals("ERROR"))
                .count();
        if (errors > 0) {
            return "a draft, " + errors + " findings forbid publishing it";
        }
        admin.post(path + "/publication", admin.get(path).etag(), Map.of());
        return "published";
    }
}
