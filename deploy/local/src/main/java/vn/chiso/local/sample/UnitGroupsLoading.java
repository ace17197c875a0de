package vn.chiso.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Gateway;

/** Groups (khối) that regulations class and that plans give work to, each of all units of some types below its owner. */
final class UnitGroupsLoading implements Loading {

    @Override
    public String load(Gateway gateway, Sample sample) {
        Api admin = gateway.as(SampleLoader.ADMINISTRATOR);
        Units units = Units.of(admin);
        Set<String> known = idByCode(admin).keySet();
        JsonNode groups = sample.facts("unit-groups.json");
        int created = 0;
        for (JsonNode group : groups) {
            if (!known.contains(group.path("code").asText())) {
                admin.post("/unit-groups", body(group, units));
                created++;
            }
        }
        return groups.size() + " unit groups, " + created + " of them new";
    }

    static Map<String, String> idByCode(Api api) {
        List<JsonNode> groups = api.list("/unit-groups?limit=200");
        return groups.stream()
                .collect(Collectors.toMap(
                        group -> group.path("code").asText(),
                        group -> group.path("id").asText()));
    }

    private static Map<String, Object> body(JsonNode group, Units units) {
        String owner = units.id(group.path("owner").asText());
        return Map.of(
                "code", group.path("code"),
                "name", group.path("name"),
                "ownerUnitId", owner,
                "rule", Map.of("types", group.path("types"), "ancestorUnitId", owner));
    }
}
