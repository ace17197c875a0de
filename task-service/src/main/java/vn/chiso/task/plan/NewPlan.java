package vn.chiso.task.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import vn.chiso.task.unit.NamedUnit;

/**
 * A remediation plan to be drafted from a result.
 *
 * @param owner the assessed unit, which plans for itself
 * @param items one a deducted criterion, or several that share an entered cause; in the order of the document
 * @param fullMarks criteria that lost nothing
 */
public record NewPlan(
        UUID sourceResultId,
        String title,
        String programme,
        String period,
        NamedUnit owner,
        List<Item> items,
        List<FullMark> fullMarks) {

    public NewPlan {
        items = List.copyOf(items);
        fullMarks = List.copyOf(fullMarks);
    }

    /** @param criteria where there are several: code, title and points are then those of all of them together */
    public record Item(
            String criterionCode,
            String title,
            BigDecimal maxPoints,
            BigDecimal points,
            BigDecimal lostPoints,
            String reason,
            String causeCode,
            List<NamedUnit> leadUnits,
            List<NamedUnit> cooperatingUnits,
            List<ItemCriterion> criteria) {

        public Item {
            criteria = List.copyOf(criteria);
            leadUnits = List.copyOf(leadUnits);
            cooperatingUnits = List.copyOf(cooperatingUnits);
        }

        /** One of its criteria alone. */
        Item only(ItemCriterion criterion) {
            return new Item(
                    criterion.criterionCode(),
                    criterion.title(),
                    criterion.maxPoints(),
                    criterion.points(),
                    criterion.lostPoints(),
                    criterion.reason(),
                    causeCode,
                    leadUnits,
                    cooperatingUnits,
                    List.of());
        }
    }
}
