package vn.chiso.criteria.regulation;

import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.regulation.content.ClassGroup;
import vn.chiso.criteria.regulation.content.RegulationDecision;
import vn.chiso.criteria.regulation.content.TiePolicy;
import vn.chiso.criteria.regulation.content.TimetableStep;

/** A regulation as clients see it. */
record RegulationResponse(
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

    static RegulationResponse of(Regulation regulation) {
        var content = regulation.content();
        return new RegulationResponse(
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
                content.groups(),
                content.tiePolicy(),
                content.timetable());
    }
}
