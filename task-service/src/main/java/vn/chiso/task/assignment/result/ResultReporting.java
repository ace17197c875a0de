package vn.chiso.task.assignment.result;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.AssignmentAccess;
import vn.chiso.task.assignment.AssignmentChanges;
import vn.chiso.task.assignment.AssignmentProblem;
import vn.chiso.task.assignment.AssignmentReading;
import vn.chiso.task.assignment.AssignmentResponse;
import vn.chiso.task.assignment.ReviewState;

/** What the performer's unit says of its work. */
@ApplicationScoped
class ResultReporting {

    private final AssignmentChanges changes;
    private final AssignmentReading reading;
    private final AssignmentReportRepository reports;
    private final CitedEvidence evidence;
    private final AssignmentAccess access;
    private final BusinessClock clock;

    ResultReporting(
            AssignmentChanges changes,
            AssignmentReading reading,
            AssignmentReportRepository reports,
            CitedEvidence evidence,
            AssignmentAccess access,
            BusinessClock clock) {
        this.changes = changes;
        this.reading = reading;
        this.reports = reports;
        this.evidence = evidence;
        this.access = access;
        this.clock = clock;
    }

    /** Another service is asked outside of the transaction, and only for somebody who may report. */
    AssignmentResponse report(UUID id, ExpectedVersion expected, ReportRequest request) {
        if (!request.evidenceIds().isEmpty()) {
            var concerned = QuarkusTransaction.joiningExisting().call(() -> {
                changes.requirePerformable(id, expected);
                return reading.concerned(id);
            });
            evidence.cite(id, concerned, request.evidenceIds());
        }
        return QuarkusTransaction.joiningExisting().call(() -> reported(id, expected, request));
    }

    private AssignmentResponse reported(UUID id, ExpectedVersion expected, ReportRequest request) {
        changes.byPerformer("assignment.reported", id, expected, assignment -> {
            assignment.reportDone(clock);
            var report = new AssignmentReport(id, request.summary(), request.evidenceIds(), access.subject(), clock);
            report.reach(request.actualValue(), assignment.duty().target());
            reports.persist(report);
        });
        return reading.get(id);
    }

    /** Only before its review. What was rejected before it stands again. */
    @Transactional
    AssignmentResponse withdraw(UUID id, ExpectedVersion expected) {
        changes.byPerformer("assignment.report-withdrawn", id, expected, assignment -> {
            var made = reports.findOf(id);
            made.stream()
                    .filter(AssignmentReport::isUnreviewed)
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(AssignmentProblem.NO_REPORT_TO_WITHDRAW))
                    .withdraw(clock);
            boolean rejected = made.stream().anyMatch(AssignmentReport::isRejected);
            assignment.sendBack(rejected ? ReviewState.REJECTED : ReviewState.NONE);
        });
        return reading.get(id);
    }
}
