package vn.chiso.criteria.regulation;

import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.regulation.content.RegulationDecision;

/** A regulation in a list, without what it lays down. */
record RegulationSummary(
        UUID id,
        long version,
        String programme,
        String title,
        List<String> periods,
        RegulationDecision decision,
        boolean complete,
        RegulationStatus status,
        int revision,
        UUID supersedes) {

    static RegulationSummary from(Regulation regulation) {
        return new RegulationSummary(
                regulation.id(),
                regulation.version(),
                regulation.programme(),
                regulation.title(),
                regulation.periods(),
                regulation.decision(),
                regulation.complete(),
                regulation.status(),
                regulation.revision(),
                regulation.supersedes());
    }
}
