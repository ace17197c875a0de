package vn.chiso.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import vn.chiso.local.client.Api;
import vn.chiso.local.sample.Sample;
import vn.chiso.local.sample.Units;

/** The coordinator sets the document's two dates and issues the plan. */
final class IssuePlan implements Step {

    @Override
    public String title() {
        return "issued plan";
    }

    @Override
    public String run(JobContext job) {
        job.advanceTo(Timeline.ISSUED);
        Api coordinator = job.coordinator();
        String id = job.plan().path("id").asText();
        String path = "/plans/" + id;
        JsonNode plan = coordinator.get(path).body();
        if (plan.path("status").asText().equals("DRAFT")) {
            JsonNode changed =
                    coordinator.put(path, Api.etag(plan), body(job.units())).body();
            requireDates(changed);
            coordinator.post(path + "/issuance", Api.etag(changed), Map.of());
        }
        List<JsonNode> assignments = coordinator.list("/assignments?limit=200&planId=" + id);
        JobFailure.unlessEqual("The number of assignments", 29, assignments.size());
        JobFailure.unlessEqual("Assignments due 2024-03-31", 13L, dueOn(assignments, "2024-03-31"));
        JobFailure.unlessEqual("Assignments due 2024-11-30", 16L, dueOn(assignments, "2024-11-30"));
        Reminders.awaitLadders(job, open(assignments));
        return assignments.size() + " assignments: 13 due 2024-03-31 (a Sunday), 16 due 2024-11-30 (a Saturday)";
    }

    private static long dueOn(List<JsonNode> assignments, String date) {
        return assignments.stream()
                .filter(assignment -> assignment.path("dueDate").asText().equals(date))
                .count();
    }

    private static long open(List<JsonNode> assignments) {
        return assignments.stream()
                .filter(assignment -> !assignment.path("work").asText().equals("DONE"))
                .count();
    }

    private static Map<String, Object> body(Units units) {
        return Map.of(
                "title",
                        "Kế hoạch khắc phục những tồn tại, hạn chế trong chấm điểm xếp loại mức độ hoàn thành nhiệm vụ năm 2023",
                // The document's number is blank; its month is March 2024.
                "document",
                        Map.of(
                                "date",
                                Timeline.ISSUED.toLocalDate().toString(),
                                "issuerUnitId",
                                units.id(Sample.DISTRICT)),
                "standingOfficeUnitId", units.id(Sample.STANDING_OFFICE),
                "requirements",
                        List.of(
                                Map.of(
                                        "code", "CAUSES_AND_MEASURES",
                                        "title",
                                                "Tìm hiểu rõ nguyên nhân bị trừ điểm, đề xuất giải pháp, biện pháp khắc phục",
                                        "deadlineText", "trước ngày 31/3/2024",
                                        // The police and the military command are told no such date.
                                        "unitTypes", List.of("DIVISION")),
                                Map.of(
                                        "code", "COMPLETION",
                                        "title", "Hoàn thành các nhiệm vụ được giao",
                                        "deadlineText", "đến 30/11/2024 hoàn thành 100%",
                                        "target", "100 %")));
    }

    /** Both dates fall on a weekend: that is a warning, never a silent shift. */
    private static void requireDates(JsonNode plan) {
        for (JsonNode requirement : plan.path("requirements")) {
            JsonNode deadline = requirement.path("deadline");
            JobFailure.unless(
                    deadline.path("warnings").toString().contains("WEEKEND"),
                    "No weekend warning on \""
                            + requirement.path("deadlineText").asText() + "\": " + deadline);
        }
    }
}
