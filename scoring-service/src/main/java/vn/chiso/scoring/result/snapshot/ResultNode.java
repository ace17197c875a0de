package vn.chiso.scoring.result.snapshot;

import java.math.BigDecimal;
import vn.chiso.scoring.total.Adjustment;
import vn.chiso.scoring.total.NodeTotal;
import vn.chiso.scoring.total.SetNode;

/**
 * A node of the criteria set with what it came to; the method of a leaf stands in its line.
 *
 * @param adjustment of a root outside the total
 * @param applicableMaximum 0 where nothing below applies to the unit
 */
public record ResultNode(
        String code,
        String parentCode,
        String title,
        BigDecimal maxPoints,
        Adjustment adjustment,
        BigDecimal points,
        BigDecimal applicableMaximum) {

    public static ResultNode of(SetNode node, NodeTotal total) {
        return new ResultNode(
                node.code(),
                node.parentCode(),
                node.title(),
                node.maxPoints(),
                node.adjustment(),
                total.points(),
                total.applicableMaximum());
    }

    public NodeTotal total() {
        return new NodeTotal(code, title, points, applicableMaximum);
    }

    public ResultNode with(NodeTotal total) {
        return new ResultNode(
                code, parentCode, title, maxPoints, adjustment, total.points(), total.applicableMaximum());
    }

    public boolean agrees(NodeTotal recomputed) {
        return points.compareTo(recomputed.points()) == 0
                && applicableMaximum.compareTo(recomputed.applicableMaximum()) == 0;
    }
}
