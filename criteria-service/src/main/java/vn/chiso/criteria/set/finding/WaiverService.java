package vn.chiso.criteria.set.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.Severity;
import vn.chiso.criteria.set.CriteriaSet;
import vn.chiso.criteria.set.CriteriaSets;
import vn.chiso.criteria.set.SetAudit;
import vn.chiso.criteria.set.SetProblem;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/** Lets warnings of a draft pass with a reason. An error cannot be waived: it has to be mended. */
@ApplicationScoped
class WaiverService {

    private final CriteriaSets sets;
    private final CriteriaSetLint lint;
    private final WaiverRepository waivers;
    private final WaiverAuthor author;
    private final SetAudit audit;

    WaiverService(
            CriteriaSets sets, CriteriaSetLint lint, WaiverRepository waivers, WaiverAuthor author, SetAudit audit) {
        this.sets = sets;
        this.lint = lint;
        this.waivers = waivers;
        this.author = author;
        this.audit = audit;
    }

    /**
     * A waiver that was made.
     *
     * @param version of the set, which it has moved
     */
    record Waived(WaiverResponse waiver, long version) {}

    @Transactional
    List<WaiverResponse> find(UUID id) {
        return waivers.ofSet(sets.visible(id).id()).stream()
                .map(Waiver::response)
                .toList();
    }

    @Transactional
    Waived waive(UUID id, ExpectedVersion expected, WaiverRequest request) {
        var edited = draft(id, expected);
        var subject = WaiverSubject.of(warning(edited.set(), request));
        if (waivers.ofSet(id).stream().anyMatch(each -> each.subject().equals(subject))) {
            throw new ProblemException(SetProblem.FINDING_ALREADY_WAIVED).at("/pointer");
        }
        var waiver = author.waiver(id, subject, request.reason());
        waivers.persist(waiver);
        sets.partsChanged(edited.set());
        waivers.flush();
        audit.record("criteria-set.warning-waived", edited, null, waiver.response());
        return new Waived(waiver.response(), edited.set().version());
    }

    @Transactional
    void revoke(UUID id, ExpectedVersion expected, UUID waiverId) {
        var edited = draft(id, expected);
        var waiver = waivers.findByIdOptional(waiverId)
                .filter(each -> each.setId().equals(id))
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        waivers.delete(waiver);
        sets.partsChanged(edited.set());
        waivers.flush();
        audit.record("criteria-set.waiver-revoked", edited, waiver.response(), null);
    }

    private CriteriaSets.Edited draft(UUID id, ExpectedVersion expected) {
        var edited = sets.edited(id);
        expected.check(edited.set().version());
        edited.set().requireDraft();
        return edited;
    }

    private Finding warning(CriteriaSet set, WaiverRequest request) {
        var finding = lint.findings(set).stream()
                .filter(each -> each.rule().id().equals(request.rule())
                        && each.pointer().equals(request.pointer()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(SetProblem.UNKNOWN_FINDING).at("/pointer"));
        if (finding.severity() == Severity.ERROR) {
            throw new ProblemException(SetProblem.FINDING_NOT_WAIVABLE, request.rule()).at("/rule");
        }
        return finding;
    }
}
