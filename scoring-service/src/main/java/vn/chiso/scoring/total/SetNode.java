package vn.chiso.scoring.total;

import java.math.BigDecimal;
import vn.chiso.scoring.engine.ScoringMethod;

/**
 * A node of a criteria set.
 *
 * @param parentCode null for a root
 * @param maxPoints null for an inner node of an extract that does not tell it
 * @param method of a leaf; null for an inner node
 * @param adjustment of a root only; null where the root is part of the total
 */
public record SetNode(
        String code,
        String parentCode,
        String title,
        BigDecimal maxPoints,
        ScoringMethod method,
        Adjustment adjustment) {

    public boolean isLeaf() {
        return method != null;
    }
}
