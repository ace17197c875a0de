package vn.chiso.e2e.planted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.Set;
import vn.chiso.local.client.Api;

/** All events come again in another order, a quarter of them under new ids: old states of units among them. */
final class OldStateAgain implements Trial {

    private static final int UNITS = 20;
    private static final Set<String> STATED =
            Set.of("code", "name", "type", "parentId", "serves", "validFrom", "identifiers");

    @Override
    public String title() {
        return "old states told anew";
    }

    @Override
    public void run(Stage stage) {
        Api api = stage.api();
        List<JsonNode> units = api.list("/units").stream().limit(UNITS).toList();
        for (JsonNode unit : units) {
            String path = "/units/" + unit.path("id").asText();
            for (int i = 1; i <= 3; i++) {
                api.put(path, api.get(path).etag(), renamed(unit, i));
            }
        }
        JsonNode last = api.get("/units/" + units.getLast().path("id").asText()).body();
        stage.await(
                "scoring",
                "exists (select 1 from unit_node where id = '%s' and version = %d)"
                        .formatted(
                                last.path("id").asText(), last.path("version").asLong()));
        stage.replay().again(new Random(UNITS));
    }

    private static ObjectNode renamed(JsonNode unit, int time) {
        ObjectNode request = ((ObjectNode) unit.deepCopy()).retain(STATED);
        request.putArray("aliases").add(unit.path("name").asText() + " " + time);
        return request;
    }
}
