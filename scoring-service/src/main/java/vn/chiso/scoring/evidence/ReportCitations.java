package vn.chiso.scoring.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;

/** Keeps what reports on assigned work name, and shows it to who has a part in the work. */
@ApplicationScoped
class ReportCitations {

    private final EvidenceRepository entries;
    private final EvidenceAccess access;
    private final EvidenceAudit audit;
    private final Sql sql;
    private final BusinessClock clock;

    ReportCitations(
            EvidenceRepository entries, EvidenceAccess access, EvidenceAudit audit, Sql sql, BusinessClock clock) {
        this.entries = entries;
        this.access = access;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * From now on the file stays. Whoever may put files there decides who else sees them; others cite what they see, and show it to
     * nobody. Said again it only adds units.
     *
     * @throws ProblemException 403 for who does no work, 404 for what the caller may not see
     */
    @Transactional
    void cite(UUID evidenceId, UUID assignmentId, ReportCitationRequest request) {
        access.requireWorker();
        var evidence = entries.visible(evidenceId).orElseThrow(ReportCitations::notFound);
        if (entries.lockForCitation(List.of(evidenceId)).isEmpty()) {
            throw notFound();
        }
        var contributor = access.contributor(evidence.unitId());
        Set<UUID> shown = contributor.isPresent() ? request.unitIds() : Set.of();
        int written = sql.update("""
                insert into report_citation as c (evidence_id, assignment_id, unit_ids, cited_at) values (?, ?, ?, ?)
                on conflict (evidence_id, assignment_id) do update
                   set unit_ids = array(select unnest(c.unit_ids) union select unnest(excluded.unit_ids))
                 where not c.unit_ids @> excluded.unit_ids
                """, evidenceId, assignmentId, shown, clock.now());
        if (written > 0) {
            audit.cited(
                    evidence,
                    contributor.map(Contributor::grant).orElse(null),
                    new ReportCitation(assignmentId, shown));
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND);
    }
}
