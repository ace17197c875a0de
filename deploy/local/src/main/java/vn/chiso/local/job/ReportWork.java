package vn.chiso.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Await;

/** The inspectorate reports its first assignment done, the coordinator confirms, and its punctuality becomes known. */
final class ReportWork implements Step {

    static final String UNIT_NAME = "Thanh tra huyện";
    private static final String FIRST_DEADLINE = "2024-03-31";

    @Override
    public String title() {
        return "report";
    }

    @Override
    public String run(JobContext job) {
        job.advanceTo(Timeline.REPORTED);
        // Whoever is due a reminder today gets it before the work is done.
        Reminders.sweepAndCompare(job);
        String unit = job.units().id(job.sample().unitCode(UNIT_NAME));
        Api head = job.gateway().as(new Officers(job.sample()).head(UNIT_NAME));
        String path = "/assignments/" + assignment(job, unit).path("id").asText();
        JsonNode assignment = head.get(path).body();
        if (assignment.path("work").asText().equals("NOT_STARTED")) {
            assignment = head.post(path + "/acceptance", Api.etag(assignment), Map.of())
                    .body();
        }
        if (assignment.path("work").asText().equals("IN_PROGRESS")) {
            String summary = "Đã bổ sung các Phụ lục 01, 02, 03/PCTN và chỉnh sửa báo cáo theo đúng mẫu.";
            assignment = head.post(path + "/reports", Api.etag(assignment), Map.of("summary", summary))
                    .body();
        }
        if (assignment.path("review").asText().equals("PENDING")) {
            job.coordinator().post(path + "/review", Api.etag(assignment), Map.of("decision", "CONFIRM"));
        }
        JsonNode done = job.coordinator().get(path).body();
        JobFailure.unlessEqual(
                "The assignment's review", "CONFIRMED", done.path("review").asText());
        requirePunctuality(job, unit);
        Reminders.awaitLadders(job, 28);
        return UNIT_NAME + " has done 1 of its 2 assignments in time; scoring-service knows it as an indicator value";
    }

    private static JsonNode assignment(JobContext job, String unit) {
        String plan = job.plan().path("id").asText();
        return job.coordinator().list("/assignments?limit=200&planId=" + plan + "&unitId=" + unit).stream()
                .filter(found -> found.path("dueDate").asText().equals(FIRST_DEADLINE))
                .findFirst()
                .orElseThrow(() -> new JobFailure(UNIT_NAME + " has no assignment due " + FIRST_DEADLINE + "."));
    }

    private static void requirePunctuality(JobContext job, String unit) {
        JsonNode figure = Punctuality.atTasks(job, unit);
        JobFailure.unlessEqual(
                "The numerator of punctuality", 1, figure.path("numerator").asInt());
        JobFailure.unlessEqual(
                "The denominator of punctuality", 2, figure.path("denominator").asInt());
        Await.until(
                "punctuality as an indicator value at scoring-service",
                () -> Punctuality.atScoring(job, unit)
                        .filter(value -> value.path("numerator").asInt() == 1
                                && value.path("denominator").asInt() == 2)
                        .or(Optional::empty));
    }
}
