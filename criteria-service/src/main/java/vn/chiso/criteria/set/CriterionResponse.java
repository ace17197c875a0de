package vn.chiso.criteria.set;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.method.ScoringMethod;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.NaPolicy;

/**
 * A criterion as clients and events show it.
 *
 * @param id stays with the code while the set is a draft, and for ever after
 * @param leaf scored by itself
 */
record CriterionResponse(
        UUID id,
        String code,
        String title,
        String parentCode,
        BigDecimal maxPoints,
        boolean leaf,
        ScoringMethod method,
        NaPolicy naPolicy,
        boolean evidenceRequired,
        UUID appraisingUnitId,
        String scaleText,
        String legalBasis) {

    static List<CriterionResponse> of(List<CriterionNode> nodes) {
        var tree = new CriteriaTree(nodes.stream().map(CriterionNode::criterion).toList());
        return nodes.stream().map(node -> from(node, tree)).toList();
    }

    private static CriterionResponse from(CriterionNode node, CriteriaTree tree) {
        var criterion = node.criterion();
        return new CriterionResponse(
                node.id(),
                criterion.code(),
                criterion.title(),
                criterion.parentCode(),
                criterion.maxPoints(),
                tree.isLeaf(criterion),
                criterion.method(),
                criterion.naPolicy(),
                criterion.evidenceRequired(),
                criterion.appraisingUnitId(),
                criterion.scaleText(),
                criterion.legalBasis());
    }
}
