package vn.chiso.scoring.simulation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.engine.Criterion;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.engine.ScoringMethod;
import vn.chiso.scoring.indicator.Binding;
import vn.chiso.scoring.total.Adjustment;
import vn.chiso.scoring.total.Coverage;
import vn.chiso.scoring.total.SetNode;

/**
 * The criteria of a campaign, understood once for all that is supposed of its cards.
 *
 * @param nodes the whole tree in the order of the document
 * @param leaves what is scored, by code, in the same order
 */
public record CriteriaTree(Coverage coverage, Rounding rounding, List<SetNode> nodes, Map<String, Leaf> leaves) {

    /**
     * A criterion as the engine takes it.
     *
     * @param adjustment null where it is part of the total
     * @param bindings indicators that bring its inputs
     */
    public record Leaf(String code, String title, Adjustment adjustment, Criterion criterion, List<Binding> bindings) {

        /** True where only a person can give the points. */
        public boolean isJudged() {
            return criterion.method() instanceof ScoringMethod.Manual;
        }

        public BigDecimal maxPoints() {
            return criterion.maxPoints();
        }
    }

    static CriteriaTree of(Campaign campaign, List<PinnedCriterion> pinned) {
        var nodes = pinned.stream().map(PinnedCriterion::node).toList();
        Map<String, Leaf> leaves = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).isLeaf()) {
                var leaf = leaf(pinned.get(i), campaign.rounding());
                leaves.put(leaf.code(), leaf);
            }
        }
        return new CriteriaTree(Coverage.valueOf(campaign.coverage()), campaign.rounding(), nodes, leaves);
    }

    private static Leaf leaf(PinnedCriterion pinned, Rounding rounding) {
        var criterion = pinned.scoredBy(rounding);
        return new Leaf(pinned.code(), pinned.title(), pinned.adjustment(), criterion, Binding.of(criterion.method()));
    }
}
