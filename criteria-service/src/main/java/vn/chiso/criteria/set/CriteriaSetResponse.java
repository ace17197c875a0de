package vn.chiso.criteria.set;

import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.criteria.tree.Rounding;

/**
 * A set with its criteria.
 *
 * @param nodes in the order of the document, a parent before its children
 */
record CriteriaSetResponse(
        UUID id,
        long version,
        String programme,
        String title,
        String period,
        IssuedDocument decision,
        Coverage coverage,
        SetStatus status,
        int revision,
        UUID supersedes,
        Rounding rounding,
        List<CriterionResponse> nodes) {

    static CriteriaSetResponse of(CriteriaSet set, List<CriterionNode> nodes) {
        return new CriteriaSetResponse(
                set.id(),
                set.version(),
                set.programme(),
                set.title(),
                set.period(),
                set.decision(),
                set.coverage(),
                set.status(),
                set.revision(),
                set.supersedes(),
                set.rounding(),
                CriterionResponse.of(nodes));
    }
}
