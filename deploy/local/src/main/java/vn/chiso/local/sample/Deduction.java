package vn.chiso.local.sample;

import java.math.BigDecimal;
import java.util.List;

/** One row of the appendix: a criterion that cost points, and the names of the units that answer for it. */
public record Deduction(
        String code,
        String title,
        BigDecimal maxPoints,
        BigDecimal points,
        BigDecimal deducted,
        String reason,
        List<String> units) {

    /** Key of the deducted-points report: joint responsibility has a row of its own. */
    public String responsibleKey() {
        return String.join("; ", units);
    }
}
