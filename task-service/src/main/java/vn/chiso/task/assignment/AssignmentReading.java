package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;

/** Shows assignments to those who may see them, with their lateness as of the business date. */
@ApplicationScoped
class AssignmentReading {

    private final AssignmentRepository assignments;
    private final AssignmentReportRepository reports;
    private final AssignmentAccess access;
    private final BusinessClock clock;
    private final int dueSoonDays;

    AssignmentReading(
            AssignmentRepository assignments,
            AssignmentReportRepository reports,
            AssignmentAccess access,
            BusinessClock clock,
            @ConfigProperty(name = "chiso.task.due-soon-days") int dueSoonDays) {
        this.assignments = assignments;
        this.reports = reports;
        this.access = access;
        this.clock = clock;
        this.dueSoonDays = dueSoonDays;
    }

    @Transactional
    AssignmentResponse get(UUID id) {
        return detail(visible(id));
    }

    /** @throws ProblemException 404 also for what the caller may not see */
    Assignment visible(UUID id) {
        return assignments
                .findVisible(id, access.sight(), clock.today())
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    AssignmentResponse detail(Assignment assignment) {
        return AssignmentResponse.from(assignment, reports.findOf(assignment.id()), dueSoon());
    }

    @Transactional
    Page<AssignmentResponse> list(AssignmentFilter filter, PageRequest page) {
        var judged = dueSoon();
        var found =
                assignments
                        .findVisible(filter, access.sight(), judged.today(), page.afterId(), page.limit() + 1)
                        .stream()
                        .map(assignment -> AssignmentResponse.from(assignment, null, judged))
                        .toList();
        return Page.of(
                found, page.limit(), assignment -> List.of(assignment.id().toString()));
    }

    @Transactional
    AssignmentStatistics statistics(AssignmentFilter filter) {
        return assignments.statistics(filter, access.sight(), clock.today(), dueSoonDays);
    }

    private AssignmentResponse.DueSoon dueSoon() {
        return new AssignmentResponse.DueSoon(clock.today(), dueSoonDays);
    }
}
