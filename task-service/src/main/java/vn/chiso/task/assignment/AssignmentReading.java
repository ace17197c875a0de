package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.proposal.Proposals;
import vn.chiso.task.assignment.result.Reports;

/** Shows assignments to those who may see them, with their lateness as of the business date. */
@ApplicationScoped
public class AssignmentReading {

    private final AssignmentRepository assignments;
    private final Reports reports;
    private final Proposals proposals;
    private final AssignmentAccess access;
    private final BusinessClock clock;
    private final int dueSoonDays;

    AssignmentReading(
            AssignmentRepository assignments,
            Reports reports,
            Proposals proposals,
            AssignmentAccess access,
            BusinessClock clock,
            @ConfigProperty(name = "chiso.task.due-soon-days") int dueSoonDays) {
        this.assignments = assignments;
        this.reports = reports;
        this.proposals = proposals;
        this.access = access;
        this.clock = clock;
        this.dueSoonDays = dueSoonDays;
    }

    @Transactional
    public AssignmentResponse get(UUID id) {
        var assignment = visible(id);
        return AssignmentResponse.from(
                assignment, timeliness(assignment, clock.today()), reports.of(id), proposals.of(id));
    }

    /** @throws ProblemException 404 also for what the caller may not see */
    public Assignment visible(UUID id) {
        return assignments
                .findVisible(id, access.sight(), clock.today())
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND).at(AssignmentAccess.POINTER));
    }

    /** Units that have a part in the work, by name, or follow it; not the other leads of its task. */
    public Set<UUID> concerned(UUID id) {
        return assignments.concerned(id);
    }

    /** Without what only the detail of one has, so that a list takes one statement. */
    public List<AssignmentResponse> summaries(List<Assignment> found) {
        var today = clock.today();
        return found.stream()
                .map(assignment -> AssignmentResponse.from(assignment, timeliness(assignment, today), null, null))
                .toList();
    }

    private Timeliness timeliness(Assignment assignment, LocalDate today) {
        return Timeliness.of(assignment.work(), assignment.dueDate(), assignment.doneOn(), today, dueSoonDays)
                .orElse(null);
    }
}
