package vn.chiso.scoring.facts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What was entered of a unit; version 0 while nothing was. */
record FactsResponse(
        UUID campaignId,
        UUID unitId,
        long version,
        TaskFactsResponse tasks,
        Boolean disciplined,
        Map<String, Boolean> confirmed,
        String source,
        String enteredBy,
        Instant enteredAt) {

    /** Tasks that were assigned for the period. */
    record TaskFactsResponse(long assigned, long done, long late) {}

    static FactsResponse from(UnitFacts facts) {
        var tasks = facts.tasks();
        return new FactsResponse(
                facts.campaignId(),
                facts.unitId(),
                facts.version(),
                tasks == null ? null : new TaskFactsResponse(tasks.assigned(), tasks.done(), tasks.late()),
                facts.disciplined(),
                facts.confirmed(),
                facts.source(),
                facts.enteredBy(),
                facts.enteredAt());
    }
}
