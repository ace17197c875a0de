package vn.chiso.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.local.client.Answer;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Gateway;

/** The province's criteria set, as far as the document shows it, published. */
public final class CriteriaSetLoading implements Loading {

    @Override
    public String load(Gateway gateway, Sample sample) {
        Api editor = gateway.as("danhmuc.tinh");
        JsonNode facts = sample.criteriaSet();
        Units units = Units.of(editor);
        JsonNode set = find(editor, sample)
                .orElseGet(
                        () -> editor.post("/criteria-sets", head(facts, units)).body());
        if (!set.path("status").asText().equals("DRAFT")) {
            return "criteria set " + facts.at("/decision/number").asText() + " is there";
        }
        String path = "/criteria-sets/" + set.path("id").asText();
        List<Map<String, Object>> nodes = nodes(facts, sample, units);
        Answer changed = editor.put(path + "/nodes", editor.get(path).etag(), nodes);
        String version = changed.etag() == null ? editor.get(path).etag() : changed.etag();
        editor.post(path + "/publication", version, Map.of());
        return "criteria set " + facts.at("/decision/number").asText() + " published with "
                + sample.deductions().size() + " criteria";
    }

    /** The sample's set, if it is there: a list entry without its nodes. */
    public static Optional<JsonNode> find(Api api, Sample sample) {
        String number = sample.criteriaSet().at("/decision/number").asText();
        return api
                .list("/criteria-sets?limit=200&programme=" + Sample.PROGRAMME + "&period=" + Sample.YEAR_SCORED)
                .stream()
                .filter(set -> set.at("/decision/number").asText().equals(number))
                .findFirst();
    }

    static Map<String, Object> head(JsonNode facts, Units units) {
        return Map.of(
                "programme", facts.path("programme"),
                "title", facts.path("title"),
                "period", facts.path("period"),
                "decision",
                        Map.of(
                                "number", facts.at("/decision/number"),
                                "date", facts.at("/decision/date"),
                                "issuerUnitId",
                                        units.id(facts.at("/decision/issuer").asText())),
                "coverage", facts.path("coverage"),
                "rounding", facts.path("rounding"));
    }

    private static List<Map<String, Object>> nodes(JsonNode facts, Sample sample, Units units) {
        Map<String, Deduction> criteria =
                sample.deductions().stream().collect(Collectors.toMap(Deduction::code, Function.identity()));
        String appraiser = units.id(facts.path("appraisingUnit").asText());
        List<Map<String, Object>> nodes = new ArrayList<>();
        for (JsonNode fact : facts.path("nodes")) {
            String code = fact.path("code").asText();
            Map<String, Object> node = new HashMap<>(Map.of("code", code));
            int lastDot = code.lastIndexOf('.');
            if (lastDot > 0) {
                node.put("parentCode", code.substring(0, lastDot));
            }
            if (fact.has("method")) {
                Deduction criterion = criteria.get(code);
                node.put("title", criterion.title());
                node.put("maxPoints", criterion.maxPoints());
                node.put("method", fact.path("method"));
                node.put("naPolicy", Map.of("kind", "EXCLUDED"));
                node.put("evidenceRequired", false);
                node.put("appraisingUnitId", appraiser);
            } else {
                node.put("title", fact.path("title"));
            }
            if (fact.has("scaleText")) {
                node.put("scaleText", fact.path("scaleText"));
            }
            nodes.add(node);
        }
        return nodes;
    }
}
