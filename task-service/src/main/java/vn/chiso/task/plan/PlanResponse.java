package vn.chiso.task.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.reading.DeadlineConfirmation;
import vn.chiso.task.reading.DeadlineReadingResponse;
import vn.chiso.task.unit.NamedUnit;

@Schema(name = "Plan")
public record PlanResponse(
        UUID id,
        long version,
        PlanKind kind,
        PlanStatus status,
        String title,
        NamedUnit ownerUnit,
        UUID standingOfficeUnitId,
        String programme,
        String period,
        UUID sourceResultId,
        Document document,
        int itemCount,

        @Schema(description = "Tasks of its own that the plan has so far; issuing adds those of its requirements")
        int taskCount,

        @Schema(
                description =
                        "What should be looked at before the plan is issued; NO_LEAD_UNIT, GENERIC_OWNER, DEADLINE_UNCONFIRMED and ITEM_WITHOUT_TASK hold it up")
        List<PlanFlag> flags,

        List<Requirement> requirements,
        Instant draftedAt,
        Instant issuedAt,

        @Schema(description = "1 as issued; every revision adds one")
        int revision,

        Instant closedAt,
        String closingReason) {

    @Schema(name = "PlanDocumentState")
    public record Document(String number, LocalDate date, UUID issuerUnitId, boolean dueDayBefore) {}

    @Schema(name = "Requirement")
    public record Requirement(
            String code,
            String title,
            String target,
            List<String> unitTypes,
            String deadlineText,
            DeadlineReadingResponse deadline,

            @Schema(description = "Who has confirmed how it is read; absent until somebody does")
            DeadlineConfirmation deadlineConfirmation) {}

    static PlanResponse from(Plan plan) {
        var document = plan.document();
        return new PlanResponse(
                plan.id(),
                plan.version(),
                plan.kind(),
                plan.status(),
                plan.title(),
                plan.owner(),
                plan.standingOfficeUnitId(),
                plan.programme(),
                plan.period(),
                plan.sourceResultId(),
                new Document(document.number(), document.date(), document.issuerUnitId(), document.dueDayBefore()),
                plan.counts().items(),
                plan.counts().tasks(),
                plan.flags(),
                plan.requirements().stream().map(PlanResponse::requirement).toList(),
                plan.draftedAt(),
                plan.issuedAt(),
                plan.revision(),
                plan.closedAt(),
                plan.closingReason());
    }

    private static Requirement requirement(PlanRequirement requirement) {
        return new Requirement(
                requirement.code(),
                requirement.title(),
                requirement.target(),
                requirement.unitTypes(),
                requirement.deadlineText(),
                DeadlineReadingResponse.from(requirement.deadline()),
                requirement.confirmation());
    }
}
