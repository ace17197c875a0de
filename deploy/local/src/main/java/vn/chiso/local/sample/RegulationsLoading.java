package vn.chiso.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Gateway;

/** How results become classes, published; what is known only in part stays a draft. */
final class RegulationsLoading implements Loading {

    @Override
    public String load(Gateway gateway, Sample sample) {
        Api admin = gateway.as(SampleLoader.ADMINISTRATOR);
        Units units = Units.of(admin);
        Map<String, String> groups = UnitGroupsLoading.idByCode(admin);
        JsonNode regulations = sample.facts("regulations.json");
        int created = 0;
        int incomplete = 0;
        for (JsonNode facts : regulations) {
            Optional<JsonNode> known = find(admin, facts);
            JsonNode regulation = known.orElseGet(
                    () -> admin.post("/regulations", body(facts, units, groups)).body());
            created += known.isPresent() ? 0 : 1;
            if (!facts.path("complete").asBoolean()) {
                incomplete++;
            } else if (regulation.path("status").asText().equals("DRAFT")) {
                String path = "/regulations/" + regulation.path("id").asText() + "/publication";
                admin.post(path, Api.etag(regulation), Map.of());
            }
        }
        return regulations.size() + " regulations, " + created + " of them new; " + incomplete
                + " known in part only and kept as a draft";
    }

    private static Optional<JsonNode> find(Api api, JsonNode facts) {
        String programme = facts.path("programme").asText();
        return api.list("/regulations?limit=200&programme=" + programme).stream()
                .filter(regulation -> regulation.path("title").equals(facts.path("title")))
                .findFirst();
    }

    /** The sample names units and groups by code, since ids are made where it is loaded. */
    private static ObjectNode body(JsonNode facts, Units units, Map<String, String> groups) {
        ObjectNode body = facts.deepCopy();
        ObjectNode decision = (ObjectNode) body.path("decision");
        decision.put("issuerUnitId", units.id(decision.remove("issuer").asText()));
        for (JsonNode group : body.path("groups")) {
            JsonNode code = ((ObjectNode) group).remove("unitGroup");
            if (code != null) {
                ((ObjectNode) group).put("unitGroupId", groups.get(code.asText()));
            }
        }
        return body;
    }
}
