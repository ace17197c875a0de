package vn.chiso.criteria.set.publication;

import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.criteria.set.Coverage;
import vn.chiso.criteria.set.CriteriaSetResponse;
import vn.chiso.criteria.set.CriterionResponse;
import vn.chiso.criteria.set.SetStatus;
import vn.chiso.criteria.tree.Rounding;

/**
 * Full state of a set, sent to {@code criteria.criteria-set} when it is published, superseded or withdrawn; drafts are never
 * sent. When a set takes another's place, the other's event has been committed with it, but may arrive later.
 */
record CriteriaSetEvent(
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

    static final String TOPIC = "criteria.criteria-set";
    static final String PUBLISHED = "chiso.criteria.criteria-set-published.v1";
    static final String SUPERSEDED = "chiso.criteria.criteria-set-superseded.v1";
    static final String WITHDRAWN = "chiso.criteria.criteria-set-withdrawn.v1";

    /** Above this an event is refused: broker, producer and consumers take 8 MiB. */
    static final int MAX_BYTES = 4 * 1024 * 1024;

    static CriteriaSetEvent of(CriteriaSetResponse set) {
        return new CriteriaSetEvent(
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
                set.nodes());
    }
}
