package vn.chiso.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Where a unit's punctuality of 2024 can be read. */
final class Punctuality {

    private static final String YEAR = "2024";

    private Punctuality() {}

    static JsonNode atTasks(JobContext job, String unit) {
        return job.coordinator()
                .get("/punctuality?unitId=" + unit + "&period=" + YEAR)
                .body();
    }

    static Optional<JsonNode> atScoring(JobContext job, String unit) {
        return job
                .organiser()
                .list("/indicator-values?indicator=TASK_PUNCTUALITY&unitId=" + unit + "&period=" + YEAR)
                .stream()
                .findFirst();
    }
}
