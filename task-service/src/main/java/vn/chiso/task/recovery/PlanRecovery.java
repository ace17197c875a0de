package vn.chiso.task.recovery;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.plan.RemedyItems;

/**
 * Each remedied criterion of a plan, before and after.
 *
 * @param next absent as long as the unit has no next result in the programme
 * @param totals of the whole result, so that criteria that were merged count once; absent likewise
 */
record PlanRecovery(
        UUID planId,
        UUID sourceResultId,
        String period,
        RecoveryState.Next next,
        List<Item> items,
        RecoveryState.Totals totals) {

    /** Why an item is not comparable that the result knows no lost points of. */
    private static final String NOT_DEDUCTED = "NOT_DEDUCTED";

    private static final RecoveryState.Item UNKNOWN =
            new RecoveryState.Item(List.of(), List.of(), RecoveryStatus.NOT_COMPARABLE, NOT_DEDUCTED, null, null, null);

    private static final RecoveryState.Item UNTOLD =
            new RecoveryState.Item(List.of(), List.of(), null, null, null, null, null);

    /**
     * An item of the plan with what became of it.
     *
     * @param status absent as long as there is no next result
     * @param mergedWith other criteria of the result that are one with this one now: they are compared together
     * @param after what it is in the next result: several if it was split
     * @param regainedPoints negative where more is lost; absent unless points of the same maximum are compared
     */
    @Schema(name = "RecoveryOfItem")
    record Item(
            UUID itemId,
            int position,
            String criterionCode,
            String title,
            BigDecimal maxPoints,
            BigDecimal points,
            BigDecimal lostPoints,
            RecoveryStatus status,
            String reason,
            String basis,
            List<String> mergedWith,
            List<RecoveryState.Criterion> after,
            BigDecimal regainedPoints,
            String note) {}

    static PlanRecovery waiting(RemedyItems.OfPlan plan) {
        return new PlanRecovery(
                plan.planId(),
                plan.sourceResultId(),
                plan.period(),
                null,
                plan.items().stream().map(item -> item(item, UNTOLD)).toList(),
                null);
    }

    static PlanRecovery of(RemedyItems.OfPlan plan, RecoveryState recovery) {
        return new PlanRecovery(
                plan.planId(),
                plan.sourceResultId(),
                plan.period(),
                recovery.next(),
                plan.items().stream()
                        .map(item -> recovery.of(item.criterionCode())
                                .map(told -> item(item, told))
                                .orElseGet(() -> item(item, UNKNOWN)))
                        .toList(),
                recovery.totals());
    }

    private static Item item(RemedyItems.Item item, RecoveryState.Item told) {
        return new Item(
                item.id(),
                item.position(),
                item.criterionCode(),
                item.title(),
                item.maxPoints(),
                item.points(),
                item.lostPoints(),
                told.status(),
                told.reason(),
                told.basis(),
                mergedWith(item, told),
                told.after(),
                told.regainedPoints(),
                told.note());
    }

    private static List<String> mergedWith(RemedyItems.Item item, RecoveryState.Item told) {
        return told.before().stream()
                .map(RecoveryState.Criterion::criterionCode)
                .filter(code -> !code.equals(item.criterionCode()))
                .toList();
    }
}
