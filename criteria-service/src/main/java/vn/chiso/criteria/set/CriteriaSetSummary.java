package vn.chiso.criteria.set;

import java.util.UUID;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.criteria.tree.Rounding;

/** A set in a list, without its criteria. */
public record CriteriaSetSummary(
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
        Rounding rounding) {

    static CriteriaSetSummary from(CriteriaSet set) {
        return new CriteriaSetSummary(
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
                set.rounding());
    }
}
