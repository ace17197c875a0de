package vn.chiso.task.recovery;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@code scoring.recovery} tells of a result: its lost points in the next one. */
record RecoveryState(UUID id, long version, Next next, List<Item> items, Totals totals) {

    RecoveryState {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** The result in which the criteria are looked for; its current edition. */
    @Schema(name = "NextResult")
    record Next(UUID resultId, String period, int edition, BigDecimal appraisedPoints, BigDecimal deductedPoints) {}

    /** Criteria that lost points; several on a side were merged or split and are compared by their sums. */
    record Item(
            List<Criterion> before,
            List<Criterion> after,
            RecoveryStatus status,
            String reason,
            String basis,
            BigDecimal regainedPoints,
            String note) {

        Item {
            before = before == null ? List.of() : List.copyOf(before);
            after = after == null ? List.of() : List.copyOf(after);
        }

        boolean concerns(String criterionCode) {
            return before.stream().anyMatch(criterion -> criterionCode.equals(criterion.criterionCode()));
        }
    }

    /** A criterion in one of the results; points are null where it is excluded for the unit. */
    @Schema(name = "CriterionOfResult")
    record Criterion(
            String criterionCode, String title, BigDecimal maxPoints, BigDecimal points, BigDecimal deductedPoints) {}

    /** Sums over all criteria that had lost points. */
    @Schema(name = "RecoveryTotals")
    record Totals(
            BigDecimal lostBefore,
            BigDecimal regained,
            BigDecimal lostMore,
            BigDecimal comparedByShare,
            BigDecimal notComparable) {}

    Optional<Item> of(String criterionCode) {
        return items.stream().filter(item -> item.concerns(criterionCode)).findFirst();
    }
}
