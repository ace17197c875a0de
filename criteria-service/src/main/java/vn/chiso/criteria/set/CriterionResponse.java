package vn.chiso.criteria.set;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.method.ScoringMethod;
import vn.chiso.criteria.tree.Adjustment;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.criteria.tree.CriterionRule;
import vn.chiso.criteria.tree.NaPolicy;

/**
 * A criterion as clients and events show it.
 *
 * @param id stays with the code while the set is a draft, and for ever after
 * @param leaf scored by itself
 * @param ruleText made from the method, so that it always says what is computed; {@code scaleText} is the document's wording
 */
public record CriterionResponse(
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
        String legalBasis,
        Adjustment adjustment,

        @Schema(examples = "Tỷ lệ đạt được × 5 điểm.", description = "The method in words, in the client's language.")
        String ruleText) {

    static List<CriterionResponse> of(List<CriterionNode> nodes) {
        var tree = new CriteriaTree(nodes.stream().map(CriterionNode::criterion).toList());
        return nodes.stream().map(node -> from(node, tree)).toList();
    }

    CriterionResponse in(Locale language) {
        return new CriterionResponse(
                id,
                code,
                title,
                parentCode,
                maxPoints,
                leaf,
                method,
                naPolicy,
                evidenceRequired,
                appraisingUnitId,
                scaleText,
                legalBasis,
                adjustment,
                CriterionRule.text(leaf, method, maxPoints, adjustment, language));
    }

    private static CriterionResponse from(CriterionNode node, CriteriaTree tree) {
        Criterion criterion = node.criterion();
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
                        criterion.legalBasis(),
                        criterion.adjustment(),
                        null)
                .in(CriterionRule.OFFICIAL);
    }
}
