package vn.chiso.task.assignment.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.Assignment;
import vn.chiso.task.assignment.AssignmentAccess;
import vn.chiso.task.assignment.AssignmentChanges;
import vn.chiso.task.assignment.AssignmentProblem;
import vn.chiso.task.assignment.AssignmentReading;
import vn.chiso.task.assignment.AssignmentResponse;
import vn.chiso.task.assignment.ReviewState;
import vn.chiso.task.assignment.proposal.Proposals;

/** What whoever gave out the work says to its result, and to its delay. */
@ApplicationScoped
class ResultReview {

    /** Answers what the unit still asked for. */
    private static final String CONFIRMED = "Kết quả đã được xác nhận";

    private final AssignmentChanges changes;
    private final AssignmentReading reading;
    private final AssignmentReportRepository reports;
    private final Proposals proposals;
    private final AssignmentAccess access;
    private final BusinessClock clock;

    ResultReview(
            AssignmentChanges changes,
            AssignmentReading reading,
            AssignmentReportRepository reports,
            Proposals proposals,
            AssignmentAccess access,
            BusinessClock clock) {
        this.changes = changes;
        this.reading = reading;
        this.reports = reports;
        this.proposals = proposals;
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
                case CONFIRM -> {
                    assignment.confirm();
                    proposals.endWith(List.of(id), CONFIRMED);
                }
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

    @Transactional
    AssignmentResponse takeExcuseBack(UUID id, ExpectedVersion expected) {
        changes.byReviewer("assignment.excuse-withdrawn", id, expected, Assignment::takeExcuseBack);
        return reading.get(id);
    }

    private static void requireReasonToReject(ReviewRequest request) {
        boolean unexplained = request.reason() == null || request.reason().isBlank();
        if (request.decision() == ReviewDecision.REJECT && unexplained) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED)
                    .with(new Violation("/reason", "not-blank", null));
        }
    }
}
