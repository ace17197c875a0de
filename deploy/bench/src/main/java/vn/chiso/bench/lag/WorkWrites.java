package vn.chiso.bench.lag;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.sample.Sample;
import vn.chiso.local.sample.Units;

/** Results, from which plans are drafted, and plans that are issued, each with a number of its own. */
final class WorkWrites {

    private static final int TASKS = 4;

    private final Api organiser;
    private final Api coordinator;
    private final String province;
    private final String district;

    WorkWrites(Gateway gateway) {
        this.organiser = gateway.as("tochuc.tinh");
        this.coordinator = gateway.as("dieuphoi.vl");
        var units = Units.of(organiser);
        this.province = units.id(Sample.PROVINCE);
        this.district = units.id(Sample.DISTRICT);
    }

    /** Of a superior body: it is told of like those of campaigns, and followed by a draft like them. */
    void result(int number) {
        var line = Map.of(
                "criterionCode", "1", "title", "Tiêu chí đo", "maxPoints", 1, "points", 0.5, "reason", "Đạt một nửa");
        var body = Map.of(
                "assessedUnitId",
                district,
                "programme",
                "DO_" + number,
                "period",
                Sample.YEAR_SCORED,
                "decision",
                Map.of("number", number + "/QĐ-DO", "date", "2024-03-06", "issuerUnitId", province),
                "lines",
                List.of(line));
        organiser.post("/external-results", body);
    }

    /** A notice with some tasks, issued, and so as many assignments. */
    void plan(int number) {
        var plan = coordinator
                .post("/plans", Map.of("kind", "NOTICE", "title", "Thông báo đo " + number, "ownerUnitId", district))
                .body();
        var path = "/plans/" + id(plan);
        var item = coordinator
                .post(path + "/items", Map.of("content", Map.of("kind", "MAINTAIN", "title", "Nội dung " + number)))
                .body();
        IntStream.range(0, TASKS)
                .forEach(task -> coordinator.post(path + "/items/" + id(item) + "/tasks", task(number, task)));
        coordinator.post(path + "/issuance", Api.etag(coordinator.get(path).body()), Map.of());
    }

    private Map<String, Object> task(int number, int task) {
        return Map.of(
                "content",
                "Công việc " + number + "." + task,
                "deadlineText",
                "trước ngày 30/6/2024",
                "leads",
                List.of(Map.of("unitId", district)),
                "deadlineConfirmed",
                true);
    }

    private static String id(JsonNode state) {
        return state.path("id").asText();
    }
}
