package vn.chiso.bench.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.bench.Figure;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.client.Json;
import vn.chiso.local.sample.Sample;
import vn.chiso.local.sample.Units;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Service;

/** task-service with a plan whose every task is led by a group of all communes: each request is one transaction. */
final class TaskBench {

    private static final int TASKS = 30;
    private static final int MONTHS = 12;
    private static final int DAYS = 28;
    private static final double SECONDS = 30;
    /** Nothing is late when it is given out, whatever business time is. */
    private static final int YEAR = Year.now(ZoneOffset.UTC).getValue() + 1;

    private final ChisoSystem system;
    private final Api coordinator;
    private final Caller caller;
    private final Progress progress;

    TaskBench(ChisoSystem system, Gateway gateway, Progress progress) {
        this.system = system;
        this.coordinator = gateway.as("dieuphoi.vl");
        this.caller = new Caller(system, Service.TASK, coordinator);
        this.progress = progress;
    }

    List<Figure> run(int units) {
        var district = Units.of(coordinator).id(Sample.DISTRICT);
        var rows = new Rows(system.database(Service.TASK));
        var group = UUID.randomUUID();
        rows.group(group, district, rows.units(units, district));
        var plan = "/plans/" + draft(district, group);
        var assignments = "of %,d assignments".formatted((long) TASKS * units);
        List<Figure> figures = new ArrayList<>();
        keep(figures, "issuance " + assignments, () -> send(plan + "/issuance", Map.of()));
        keep(figures, "statistics " + assignments, () -> caller.get("/assignments/statistics?period=" + YEAR));
        var task = coordinator.get("/tasks?limit=1&planId=" + id(plan)).body().at("/items/0");
        var later = task(0, "trước ngày 20/12/" + YEAR, group);
        var changes = List.of(Map.of("taskId", task.path("id").asText(), "task", later));
        keep(
                figures,
                "revision of one task of all units",
                () -> send(plan + "/revisions", Map.of("reason", "Gia hạn", "changeTasks", changes)));
        keep(figures, "closure " + assignments, () -> send(plan + "/closure", Map.of("reason", "Hết")));
        return figures;
    }

    private String draft(String owner, UUID group) {
        var begun = Map.of("kind", "NOTICE", "title", "Thông báo kết luận", "ownerUnitId", owner);
        var plan = coordinator.post("/plans", begun).body().path("id").asText();
        var words = Map.of("kind", "UNSPECIFIED", "sectionCode", "I", "number", "1", "title", "Nội dung");
        var item = coordinator
                .post("/plans/" + plan + "/items", Map.of("content", words))
                .body();
        for (int i = 0; i < TASKS; i++) {
            var deadline = "trước ngày %02d/%02d/%d".formatted(i % DAYS + 1, i % MONTHS + 1, YEAR);
            coordinator.post(
                    "/plans/" + plan + "/items/" + item.path("id").asText() + "/tasks", task(i, deadline, group));
        }
        confirmDeadlines(plan);
        return plan;
    }

    private void confirmDeadlines(String plan) {
        var doubtful = coordinator.list("/tasks?limit=200&planId=" + plan).stream()
                .filter(task -> task.path("flags").toString().contains("DEADLINE_UNCONFIRMED"))
                .map(task -> task.path("id").asText())
                .toList();
        if (!doubtful.isEmpty()) {
            send("/plans/" + plan + "/deadline-confirmations", Map.of("taskIds", doubtful));
        }
    }

    private static Map<String, Object> task(int number, String deadline, UUID group) {
        return Map.of(
                "content", "Việc " + number, "deadlineText", deadline, "leads", List.of(Map.of("groupId", group)));
    }

    private JsonNode send(String path, Map<String, ?> body) {
        var plan = path.substring(0, path.lastIndexOf('/'));
        return caller.post(path, coordinator.get(plan).etag(), Json.write(body));
    }

    private static String id(String plan) {
        return plan.substring(plan.lastIndexOf('/') + 1);
    }

    private void keep(List<Figure> figures, String name, Runnable request) {
        long start = System.nanoTime();
        request.run();
        var figure = Figure.atMost(name, (System.nanoTime() - start) / 1e9, "s", SECONDS);
        figures.add(figure);
        progress.line(figure.progress());
    }
}
