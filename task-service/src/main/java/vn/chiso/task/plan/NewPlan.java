package vn.chiso.task.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import vn.chiso.task.unit.NamedUnit;

/**
 * A remediation plan to be drafted from a result.
 *
 * @param owner the assessed unit, which plans for itself
 * @param items one a deducted criterion, in the order of the document
 */
public record NewPlan(
        UUID sourceResultId, String title, String programme, String period, NamedUnit owner, List<Item> items) {

    public NewPlan {
        items = List.copyOf(items);
    }

    /** A deducted criterion; {@code lostPoints} is positive. */
    public record Item(
            String criterionCode,
            String title,
            BigDecimal maxPoints,
            BigDecimal points,
            BigDecimal lostPoints,
            String reason,
            String causeCode,
            List<NamedUnit> leadUnits,
            List<NamedUnit> cooperatingUnits) {

        public Item {
            leadUnits = List.copyOf(leadUnits);
            cooperatingUnits = List.copyOf(cooperatingUnits);
        }
    }
}
