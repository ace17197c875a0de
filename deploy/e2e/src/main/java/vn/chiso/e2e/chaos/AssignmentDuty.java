package vn.chiso.e2e.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.job.Officers;

/** Heads of divisions accept, note and report; the coordinator sends most of it back, so that the work does not end. */
final class AssignmentDuty implements Duty {

    private static final String COORDINATOR = "dieuphoi.vl";
    private static final int OUT_OF = 10;
    private static final int CONFIRMED = 2;

    private final Gateway gateway;
    private final Officers officers;
    private int said;

    AssignmentDuty(Gateway gateway, Officers officers) {
        this.gateway = gateway;
        this.officers = officers;
    }

    @Override
    public String name() {
        return "assignments";
    }

    @Override
    public boolean once(Random chance) {
        said++;
        Api coordinator = gateway.as(COORDINATOR);
        List<JsonNode> assignments = coordinator.list("/assignments?limit=200");
        if (assignments.isEmpty()) {
            return false;
        }
        JsonNode assignment = assignments.get(chance.nextInt(assignments.size()));
        String path = "/assignments/" + assignment.path("id").asText();
        Api head = gateway.as(officers.head(assignment.at("/unit/name").asText()));
        String tag = Api.etag(assignment);
        if (assignment.path("review").asText().equals("PENDING")) {
            boolean confirmed = chance.nextInt(OUT_OF) < CONFIRMED;
            coordinator.post(
                    path + "/review",
                    tag,
                    confirmed
                            ? Map.of("decision", "CONFIRM")
                            : Map.of("decision", "REJECT", "reason", "Chưa đủ số liệu, lần " + said));
            return true;
        }
        switch (assignment.path("work").asText()) {
            case "NOT_STARTED" -> head.post(path + "/acceptance", tag, Map.of());
            case "IN_PROGRESS" -> work(head, path, tag, chance);
            default -> {
                // Done and confirmed, or recalled.
                return false;
            }
        }
        return true;
    }

    private void work(Api head, String path, String tag, Random chance) {
        if (chance.nextBoolean()) {
            head.post(path + "/notes", tag, Map.of("note", "Đang làm, lần " + said, "percent", chance.nextInt(100)));
        } else {
            head.post(path + "/reports", tag, Map.of("summary", "Đã làm, lần " + said));
        }
    }
}
