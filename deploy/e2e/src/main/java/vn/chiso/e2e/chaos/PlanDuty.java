package vn.chiso.e2e.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.chiso.local.client.Api;

/** The coordinator writes down notices with a few tasks and gives them out. */
final class PlanDuty implements Duty {

    private static final int MOST_TASKS = 3;

    private final Api coordinator;
    private final String owner;
    private final List<String> units;
    private int made;

    /** @param before number before the first that it gives: two of a kind must not make the same */
    PlanDuty(Api coordinator, String owner, List<String> units, int before) {
        this.made = before;
        this.coordinator = coordinator;
        this.owner = owner;
        this.units = units;
    }

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public boolean once(Random chance) {
        made++;
        JsonNode plan = coordinator
                .post("/plans", Map.of("kind", "NOTICE", "title", "Thông báo thử " + made, "ownerUnitId", owner))
                .body();
        String path = "/plans/" + plan.path("id").asText();
        JsonNode item = coordinator
                .post(path + "/items", Map.of("content", Map.of("kind", "MAINTAIN", "title", "Nội dung thử " + made)))
                .body();
        int tasks = 1 + chance.nextInt(MOST_TASKS);
        for (int i = 0; i < tasks; i++) {
            coordinator.post(
                    path + "/items/" + item.path("id").asText() + "/tasks",
                    Map.of(
                            "content",
                            "Công việc " + made + "." + i,
                            "deadlineText",
                            "trước ngày 30/6/2024",
                            "leads",
                            List.of(Map.of("unitId", units.get(chance.nextInt(units.size())))),
                            "deadlineConfirmed",
                            true));
        }
        JsonNode filled = coordinator.get(path).body();
        coordinator.post(path + "/issuance", Api.etag(filled), Map.of());
        return true;
    }
}
