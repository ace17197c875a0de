package vn.chiso.task.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.unit.NamedUnit;

@Schema(name = "PlanItem")
record PlanItemResponse(
        UUID id,
        long version,
        UUID planId,
        int position,
        ItemKind kind,

        @Schema(description = "Code of the chapter of the document that it stands in", examples = "VII")
        String sectionCode,

        String sectionTitle,

        @Schema(
                description = "As the document numbers it; with section and kind it is unique in the plan",
                examples = "5")
        String number,

        String criterionCode,
        String title,
        BigDecimal maxPoints,
        BigDecimal points,
        BigDecimal lostPoints,
        String reason,
        String causeCode,

        @Schema(
                description =
                        "Where several criteria share one cause; code, title and points above are then those of all")
        List<ItemCriterion> criteria,

        List<NamedUnit> leadUnits,
        List<NamedUnit> cooperatingUnits,

        @Schema(description = "Who must act: the leads, or everyone named while the lead is open")
        List<NamedUnit> responsibleUnits,

        @Schema(description = "Somebody has said that it needs no task")
        boolean withoutTask,

        List<PlanFlag> flags) {

    static PlanItemResponse from(PlanItem item) {
        return new PlanItemResponse(
                item.id(),
                item.version(),
                item.planId(),
                item.position(),
                item.kind(),
                item.sectionCode(),
                item.sectionTitle(),
                item.number(),
                item.criterionCode(),
                item.title(),
                item.maxPoints(),
                item.points(),
                item.lostPoints(),
                item.reason(),
                item.causeCode(),
                item.criteria(),
                item.units(UnitPart.LEAD),
                item.units(UnitPart.COOPERATING),
                item.responsibleUnits(),
                item.isWithoutTask(),
                flags(item));
    }

    private static List<PlanFlag> flags(PlanItem item) {
        var flags = new ArrayList<PlanFlag>();
        if (item.isLeadOpen()) {
            flags.add(PlanFlag.NO_LEAD_UNIT);
        }
        if (item.kind() == ItemKind.UNSPECIFIED) {
            flags.add(PlanFlag.KIND_MISSING);
        }
        return List.copyOf(flags);
    }
}
