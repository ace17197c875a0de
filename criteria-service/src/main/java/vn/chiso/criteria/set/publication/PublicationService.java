package vn.chiso.criteria.set.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.chiso.criteria.lint.CriteriaLint;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.FindingTexts;
import vn.chiso.criteria.lint.Severity;
import vn.chiso.criteria.set.CriteriaSetResponse;
import vn.chiso.criteria.set.CriteriaSets;
import vn.chiso.criteria.set.SetAudit;
import vn.chiso.criteria.set.SetProblem;
import vn.chiso.criteria.set.SetStatus;
import vn.chiso.criteria.set.finding.CriteriaSetLint;
import vn.chiso.criteria.set.mapping.CriterionMappingService;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;

/** Publishes drafts that pass the lint, and takes published sets back. */
@ApplicationScoped
class PublicationService {

    private final CriteriaSets sets;
    private final CriteriaSetLint lint;
    private final CriteriaSetAnnouncer announcer;
    private final CriterionMappingService mappings;
    private final SetAudit audit;

    PublicationService(
            CriteriaSets sets,
            CriteriaSetLint lint,
            CriteriaSetAnnouncer announcer,
            CriterionMappingService mappings,
            SetAudit audit) {
        this.sets = sets;
        this.lint = lint;
        this.announcer = announcer;
        this.mappings = mappings;
        this.audit = audit;
    }

    /** What is recorded of a withdrawal. */
    private record Withdrawn(long version, SetStatus status, String reason) {}

    /** @param language in which the findings that forbid publishing are told */
    @Transactional
    CriteriaSetResponse publish(UUID id, ExpectedVersion expected, Locale language) {
        var edited = sets.edited(id);
        var set = edited.set();
        expected.check(set.version());
        set.publish();
        refuse(lint.findings(set), language);
        if (set.supersedes() != null) {
            supersede(set.supersedes());
        }
        var published = announce(edited, CriteriaSetEvent.PUBLISHED, "criteria-set.published");
        mappings.follow(edited);
        return published;
    }

    @Transactional
    CriteriaSetResponse withdraw(UUID id, ExpectedVersion expected, String reason) {
        var edited = sets.edited(id);
        expected.check(edited.set().version());
        edited.set().withdraw();
        var after = sets.response(edited.set());
        announcer.announce(after, CriteriaSetEvent.WITHDRAWN);
        audit.record("criteria-set.withdrawn", edited, null, new Withdrawn(after.version(), after.status(), reason));
        return after;
    }

    private void supersede(UUID id) {
        var superseded = sets.edited(id);
        if (superseded.set().status() != SetStatus.PUBLISHED) {
            // Another decision was faster.
            throw new ProblemException(
                            SetProblem.CRITERIA_SET_NOT_PUBLISHED,
                            superseded.set().status())
                    .at("/supersedes");
        }
        superseded.set().supersede();
        announce(superseded, CriteriaSetEvent.SUPERSEDED, "criteria-set.superseded");
    }

    private static void refuse(List<Finding> findings, Locale language) {
        if (!CriteriaLint.forbidsPublishing(findings)) {
            return;
        }
        var errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding ->
                        new Violation(finding.pointer(), finding.rule().id(), FindingTexts.text(finding, language)))
                .toList();
        throw new ProblemException(SetProblem.CRITERIA_SET_HAS_FINDINGS, errors.size()).withErrors(errors);
    }

    private CriteriaSetResponse announce(CriteriaSets.Edited edited, String type, String action) {
        var after = sets.response(edited.set());
        announcer.announce(after, type);
        audit.record(action, edited, null, after);
        return after;
    }
}
