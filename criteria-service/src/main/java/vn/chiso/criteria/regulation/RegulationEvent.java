package vn.chiso.criteria.regulation;

import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.regulation.content.ClassGroup;
import vn.chiso.criteria.regulation.content.RegulationDecision;
import vn.chiso.criteria.regulation.content.TiePolicy;
import vn.chiso.criteria.regulation.content.TimetableStep;

/**
 * Full state of a regulation, sent to {@code criteria.regulation} when it is published, superseded or withdrawn; drafts are never
 * sent. When one takes another's place, the other's event has been committed with it, but may arrive later. The limits of
 * {@link RegulationRequest} keep it below 4 MiB.
 */
record RegulationEvent(
        UUID id,
        long version,
        String programme,
        String title,
        List<String> periods,
        RegulationDecision decision,
        boolean complete,
        String note,
        RegulationStatus status,
        int revision,
        UUID supersedes,
        List<ClassGroup> groups,
        TiePolicy tiePolicy,
        List<TimetableStep> timetable) {

    static final String TOPIC = "criteria.regulation";
    static final String PUBLISHED = "chiso.criteria.regulation-published.v1";
    static final String SUPERSEDED = "chiso.criteria.regulation-superseded.v1";
    static final String WITHDRAWN = "chiso.criteria.regulation-withdrawn.v1";

    static RegulationEvent of(RegulationResponse regulation) {
        return new RegulationEvent(
                regulation.id(),
                regulation.version(),
                regulation.programme(),
                regulation.title(),
                regulation.periods(),
                regulation.decision(),
                regulation.complete(),
                regulation.note(),
                regulation.status(),
                regulation.revision(),
                regulation.supersedes(),
                regulation.groups(),
                regulation.tiePolicy(),
                regulation.timetable());
    }
}
