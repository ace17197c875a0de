package vn.chiso.task.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.reading.DeadlineReadingResponse;
import vn.chiso.task.unit.NamedUnit;

@Schema(name = "Plan")
record PlanResponse(
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

        @Schema(description = "What must be settled before the plan can be issued")
        List<PlanFlag> flags,

        List<Requirement> requirements,
        Instant draftedAt,
        Instant issuedAt) {

    @Schema(name = "PlanDocumentState")
    record Document(String number, LocalDate date, UUID issuerUnitId) {}

    @Schema(name = "Requirement")
    record Requirement(
            String code,
            String title,
            String target,
            List<String> unitTypes,
            String deadlineText,
            DeadlineReadingResponse deadline) {}

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
                new Document(document.number(), document.date(), document.issuerUnitId()),
                plan.itemCount(),
                plan.flags(),
                plan.requirements().stream().map(PlanResponse::requirement).toList(),
                plan.draftedAt(),
                plan.issuedAt());
    }

    private static Requirement requirement(PlanRequirement requirement) {
        return new Requirement(
                requirement.code(),
                requirement.title(),
                requirement.target(),
                requirement.unitTypes(),
                requirement.deadlineText(),
                DeadlineReadingResponse.from(requirement.deadline()));
    }
}
