package vn.chiso.task.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of several criteria that an item is about; {@code lostPoints} is positive, and zero where they were won back. */
@Embeddable
@Schema(name = "CriterionOfItem")
public record ItemCriterion(
        @Column(name = "criterion_code") String criterionCode,
        String title,
        @Column(name = "max_points") BigDecimal maxPoints,
        BigDecimal points,
        @Column(name = "lost_points") BigDecimal lostPoints,
        String reason) {

    /** Another edition takes nothing off any more. */
    ItemCriterion wonBack() {
        return new ItemCriterion(criterionCode, title, maxPoints, maxPoints, BigDecimal.ZERO, reason);
    }

    boolean losesPoints() {
        return lostPoints != null && lostPoints.signum() != 0;
    }

    /** Null as soon as one of them is not known. */
    static BigDecimal sum(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    static BigDecimal total(List<ItemCriterion> criteria, Function<ItemCriterion, BigDecimal> figure) {
        return criteria.stream().map(figure).reduce(BigDecimal.ZERO, ItemCriterion::sum);
    }

    /** Two reasons in one line; the same one is said once. */
    static String joined(String one, String other) {
        if (other == null || other.equals(one)) {
            return one;
        }
        return one == null ? other : one + "; " + other;
    }
}
