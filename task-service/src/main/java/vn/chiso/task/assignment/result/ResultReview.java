package vn.chiso.task.assignment.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.AssignmentAccess;
import vn.chiso.task.assignment.AssignmentChanges;
import vn.chiso.task.assignment.AssignmentProblem;
import vn.chiso.task.assignment.AssignmentReading;
import vn.chiso.task.assignment.AssignmentResponse;
import vn.chiso.task.assignment.ReviewState;

/** What whoever gave out the work says to its result, and to its delay. */
@ApplicationScoped
class ResultReview {

    private final AssignmentChanges changes;
    private final AssignmentReading reading;
    private final AssignmentReportRepository reports;
    private final AssignmentAccess access;
    private final BusinessClock clock;

    ResultReview(
            AssignmentChanges changes,
            AssignmentReading reading,
            AssignmentReportRepository reports,
            AssignmentAccess access,
            BusinessClock clock) {
        this.changes = changes;
        this.reading = reading;
        this.reports = reports;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    AssignmentResponse review(UUID id, ExpectedVersion expected, ReviewRequest request) {
        changes.byReviewer("assignment.reviewed", id, expected, assignment -> {
            requireReasonToReject(request);
            var report = reports.findOf(id).stream()
                    .filter(AssignmentReport::isUnreviewed)
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(AssignmentProblem.NO_REPORT_TO_REVIEW));
            switch (request.decision()) {
                case CONFIRM -> assignment.confirm();
                case REJECT -> assignment.sendBack(ReviewState.REJECTED);
            }
            report.review(request.decision(), request.reason(), access.subject(), clock);
        });
        return reading.get(id);
    }

    @Transactional
    AssignmentResponse excuse(UUID id, ExpectedVersion expected, String reason) {
        changes.byReviewer("assignment.excused", id, expected, assignment -> assignment.excuse(reason, clock.today()));
        return reading.get(id);
    }

    private static void requireReasonToReject(ReviewRequest request) {
        boolean unexplained = request.reason() == null || request.reason().isBlank();
        if (request.decision() == ReviewDecision.REJECT && unexplained) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED)
                    .with(new Violation("/reason", "not-blank", "a rejection needs its reason"));
        }
    }
}
