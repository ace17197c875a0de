package vn.chiso.bench.lag;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.sample.Sample;
import vn.chiso.local.sample.Units;

/** Some ten writes a second through the gateway, of each kind that others hear of, at fixed moments. */
final class SteadyWrites {

    private static final long CATALOGUE_EVERY_MILLIS = 200;
    private static final long PLAN_EVERY_MILLIS = 1_000;

    private final Api administrator;
    private final Api coordinator;
    private final String province;
    private final String district;
    private final AtomicInteger made = new AtomicInteger();

    SteadyWrites(Gateway gateway) {
        this.administrator = gateway.as("quantri");
        this.coordinator = gateway.as("dieuphoi.vl");
        var units = Units.of(administrator);
        this.province = units.id(Sample.PROVINCE);
        this.district = units.id(Sample.DISTRICT);
    }

    /** @return how many were made */
    int during(Duration time) {
        try (var threads = Executors.newScheduledThreadPool(2)) {
            List<ScheduledFuture<?>> writes = List.of(
                    threads.scheduleAtFixedRate(this::catalogue, 0, CATALOGUE_EVERY_MILLIS, TimeUnit.MILLISECONDS),
                    threads.scheduleAtFixedRate(this::plan, 0, PLAN_EVERY_MILLIS, TimeUnit.MILLISECONDS));
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
            for (var write : writes) {
                if (write.isDone()) {
                    throw new IllegalStateException("A write failed: " + write);
                }
                write.cancel(false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return made.get();
    }

    private void catalogue() {
        int number = made.incrementAndGet();
        if (number % 2 == 0) {
            administrator.post(
                    "/units",
                    Map.of(
                            "code",
                            "DO.K" + number,
                            "name",
                            "Đơn vị đo " + number,
                            "type",
                            "DIVISION",
                            "parentId",
                            province,
                            "validFrom",
                            "2000-01-01"));
        } else {
            administrator.post(
                    "/indicators",
                    Map.of(
                            "code",
                            "DO_" + number,
                            "name",
                            "Chỉ số đo " + number,
                            "unitOfMeasure",
                            "%",
                            "direction",
                            "HIGHER_IS_BETTER",
                            "scale",
                            2));
        }
    }

    /** A notice with one task, issued, and so one assignment. */
    private void plan() {
        int number = made.addAndGet(4);
        var plan = coordinator
                .post("/plans", Map.of("kind", "NOTICE", "title", "Thông báo đo " + number, "ownerUnitId", district))
                .body();
        var path = "/plans/" + id(plan);
        var item = coordinator
                .post(path + "/items", Map.of("content", Map.of("kind", "MAINTAIN", "title", "Nội dung " + number)))
                .body();
        coordinator.post(
                path + "/items/" + id(item) + "/tasks",
                Map.of(
                        "content",
                        "Công việc " + number,
                        "deadlineText",
                        "trước ngày 30/6/2024",
                        "leads",
                        List.of(Map.of("unitId", district)),
                        "deadlineConfirmed",
                        true));
        coordinator.post(path + "/issuance", Api.etag(coordinator.get(path).body()), Map.of());
    }

    private static String id(JsonNode state) {
        return state.path("id").asText();
    }
}
