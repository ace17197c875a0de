package vn.chiso.criteria.set;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.criteria.tree.Rounding;

/**
 * A set with its criteria.
 *
 * @param framework the set whose criteria this one took over and must keep
 * @param nodes in the order of the document, a parent before its children
 */
public record CriteriaSetResponse(
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
        UUID framework,
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
                set.framework(),
                set.rounding(),
                CriterionResponse.of(nodes));
    }

    /** The same with the texts of the rules in the language; they are Vietnamese until then, as in events and the audit trail. */
    public CriteriaSetResponse in(Locale language) {
        return new CriteriaSetResponse(
                id,
                version,
                programme,
                title,
                period,
                decision,
                coverage,
                status,
                revision,
                supersedes,
                framework,
                rounding,
                nodes.stream().map(node -> node.in(language)).toList());
    }
}
