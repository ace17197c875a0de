package vn.chiso.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Gateway;

/** The end of the district level on 2025-07-01, one decision after the other; each names its units with their versions. */
final class ReorganisationsLoading implements Loading {

    @Override
    public String load(Gateway gateway, Sample sample) {
        Api admin = gateway.as(SampleLoader.ADMINISTRATOR);
        JsonNode decisions = sample.facts("two-tier/reorganisations.json");
        int carriedOut = 0;
        for (JsonNode decision : decisions) {
            if (!isCarriedOut(admin, decision)) {
                admin.post("/units/" + decision.path("noun").asText(), body(admin, decision));
                carriedOut++;
            }
        }
        return decisions.size() + " decisions on units, " + carriedOut + " of them newly carried out";
    }

    /** Its last unit has no other end, and a decision is carried out whole or not at all. */
    private static boolean isCarriedOut(Api admin, JsonNode decision) {
        JsonNode named = decision.path(decision.has("predecessors") ? "predecessors" : "units");
        JsonNode last = unit(admin, named.path(named.size() - 1).asText());
        return last.path("validTo").equals(decision.path("effectiveOn"));
    }

    private static ObjectNode body(Api admin, JsonNode facts) {
        ObjectNode body = facts.deepCopy();
        body.remove("noun");
        ((ObjectNode) body.path("decision")).put("issuerUnitId", id(admin, Sample.PROVINCE));
        for (String member : List.of("units", "dissolved", "predecessors")) {
            if (facts.has(member)) {
                name(admin, facts.path(member), body.putArray(member));
            }
        }
        if (facts.at("/successor").has("parent")) {
            ObjectNode successor = (ObjectNode) body.path("successor");
            successor.put("parentId", id(admin, successor.remove("parent").asText()));
        }
        return body;
    }

    private static void name(Api admin, JsonNode codes, ArrayNode units) {
        for (JsonNode code : codes) {
            JsonNode unit = unit(admin, code.asText());
            ObjectNode named = units.addObject();
            named.set("id", unit.path("id"));
            named.set("version", unit.path("version"));
        }
    }

    private static String id(Api admin, String code) {
        return unit(admin, code).path("id").asText();
    }

    private static JsonNode unit(Api admin, String code) {
        return admin.get("/units?code=" + code).body().at("/items/0");
    }
}
