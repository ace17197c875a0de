package vn.chiso.task.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Body of {@code task.plan}: full state. Fires when a plan is drafted, edited, issued, revised or closed; an issued plan's assignments follow
 * as {@code task.assignment}, in no order with it.
 */
record PlanState(
        UUID id,
        long version,
        PlanKind kind,
        PlanStatus status,
        String title,
        UUID ownerUnitId,
        UUID standingOfficeUnitId,
        UUID sourceResultId,
        Document document,
        int itemCount,
        List<PlanFlag> flags,
        int revision) {

    record Document(String number, LocalDate date, UUID issuerUnitId) {}

    static PlanState from(Plan plan) {
        var document = plan.document();
        return new PlanState(
                plan.id(),
                plan.version(),
                plan.kind(),
                plan.status(),
                plan.title(),
                plan.ownerUnitId(),
                plan.standingOfficeUnitId(),
                plan.sourceResultId(),
                new Document(document.number(), document.date(), document.issuerUnitId()),
                plan.counts().items(),
                plan.flags(),
                plan.revision());
    }
}
