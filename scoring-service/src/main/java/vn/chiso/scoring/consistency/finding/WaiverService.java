package vn.chiso.scoring.consistency.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.consistency.ConsistencyChecks;
import vn.chiso.scoring.consistency.ConsistencyProblem;

/** Lets findings pass with a reason: errors too, because what is published cannot be mended here. */
@ApplicationScoped
@Transactional
class WaiverService {

    private final ConsistencyChecks checks;
    private final FindingRepository findings;
    private final WaiverRepository waivers;
    private final WaiverAuthor author;
    private final AuditLog audit;

    WaiverService(
            ConsistencyChecks checks,
            FindingRepository findings,
            WaiverRepository waivers,
            WaiverAuthor author,
            AuditLog audit) {
        this.checks = checks;
        this.findings = findings;
        this.waivers = waivers;
        this.author = author;
        this.audit = audit;
    }

    /**
     * A waiver that was made.
     *
     * @param version of the check, which it has moved
     */
    record Waived(WaiverResponse waiver, long version) {}

    List<WaiverResponse> find(UUID checkId) {
        return waivers.ofCheck(checks.visible(checkId).id()).stream()
                .map(Waiver::response)
                .toList();
    }

    Waived waive(UUID checkId, ExpectedVersion expected, WaiverRequest request) {
        var edited = checks.edited(checkId, expected);
        var finding = findings.at(checkId, request.rule(), request.pointer())
                .orElseThrow(() -> new ProblemException(ConsistencyProblem.UNKNOWN_FINDING).at("/pointer"));
        if (waivers.exists(checkId, finding)) {
            throw new ProblemException(ConsistencyProblem.FINDING_ALREADY_WAIVED).at("/pointer");
        }
        var waiver = author.waiver(checkId, finding, request.reason());
        waivers.persist(waiver);
        edited.check().findingWaived();
        checks.flush();
        record("consistency-check.finding-waived", edited, null, waiver.response());
        return new Waived(waiver.response(), edited.check().version());
    }

    void revoke(UUID checkId, ExpectedVersion expected, UUID waiverId) {
        var edited = checks.edited(checkId, expected);
        var waiver = waivers.findByIdOptional(waiverId)
                .filter(each -> each.checkId().equals(checkId))
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        waivers.delete(waiver);
        edited.check().waiverRevoked();
        checks.flush();
        record("consistency-check.waiver-revoked", edited, waiver.response(), null);
    }

    private void record(String action, ConsistencyChecks.Edited edited, Object before, Object after) {
        audit.record(new AuditedChange(
                action,
                "consistency-check",
                edited.check().id().toString(),
                edited.check().unitId(),
                edited.grant(),
                before,
                after));
    }
}
