package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;

/** What performer and reviewer do with an assignment. */
@ApplicationScoped
class AssignmentWork {

    private final AssignmentReading reading;
    private final AssignmentReportRepository reports;
    private final AssignmentAccess access;
    private final AssignmentJournal journal;
    private final BusinessClock clock;

    AssignmentWork(
            AssignmentReading reading,
            AssignmentReportRepository reports,
            AssignmentAccess access,
            AssignmentJournal journal,
            BusinessClock clock) {
        this.reading = reading;
        this.reports = reports;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    AssignmentResponse accept(UUID id, ExpectedVersion expected) {
        var assignment = reading.visible(id);
        var grant = access.requirePerformer(assignment);
        expected.check(assignment.version());
        var before = AssignmentState.from(assignment);
        assignment.accept(access.subject(), clock);
        journal.changed("assignment.accepted", assignment, grant, before);
        return reading.detail(assignment);
    }

    @Transactional
    AssignmentResponse report(UUID id, ExpectedVersion expected, ReportRequest request) {
        var assignment = reading.visible(id);
        var grant = access.requirePerformer(assignment);
        expected.check(assignment.version());
        refuseUnknownEvidence(request.evidenceIds());
        var before = AssignmentState.from(assignment);
        assignment.reportDone(clock);
        reports.persist(new AssignmentReport(id, request.summary(), access.subject(), clock));
        journal.changed("assignment.reported", assignment, grant, before);
        return reading.detail(assignment);
    }

    @Transactional
    AssignmentResponse review(UUID id, ExpectedVersion expected, ReviewRequest request) {
        var assignment = reading.visible(id);
        var grant = access.requireReviewer(assignment);
        expected.check(assignment.version());
        requireReasonToReject(request);
        var before = AssignmentState.from(assignment);
        var report = unreviewed(id);
        refusePerformer(assignment);
        assignment.review(request.decision());
        report.review(request.decision(), request.reason(), access.subject(), clock);
        journal.changed("assignment.reviewed", assignment, grant, before);
        return reading.detail(assignment);
    }

    private AssignmentReport unreviewed(UUID id) {
        return reports.findOf(id).stream()
                .filter(AssignmentReport::isUnreviewed)
                .findFirst()
                .orElseThrow(() -> new ProblemException(AssignmentProblem.NO_REPORT_TO_REVIEW));
    }

    private static void requireReasonToReject(ReviewRequest request) {
        boolean unexplained = request.reason() == null || request.reason().isBlank();
        if (request.decision() == ReviewDecision.REJECT && unexplained) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED)
                    .with(new Violation("/reason", "not-blank", "a rejection needs its reason"));
        }
    }

    /** Who did the work, now or in an earlier attempt, or works in the unit that did it, never confirms it. */
    private void refusePerformer(Assignment assignment) {
        var subject = access.subject();
        var reportedBefore = reports.findOf(assignment.id()).stream()
                .anyMatch(report -> report.reportedBy().equals(subject));
        if (assignment.wasAcceptedBy(subject) || reportedBefore || access.performs(assignment)) {
            throw new ProblemException(AssignmentProblem.REVIEW_BY_PERFORMER);
        }
    }

    /** Evidence is scoring-service's; until it can be asked whether the caller may see a piece, none can be cited. */
    private static void refuseUnknownEvidence(List<UUID> evidenceIds) {
        if (evidenceIds != null && !evidenceIds.isEmpty()) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED)
                    .with(new Violation(
                            "/evidenceIds/0",
                            "unknown-evidence",
                            evidenceIds.getFirst().toString()));
        }
    }
}
