package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;

/** That a unit tells how its open work goes on: whoever reminds of silence must know. */
@ApplicationScoped
class Activity {

    /** The person who has the work is of the unit, if it is he who tells. */
    private static final String NOTED = """
            update assignment
               set version = version + 1, noted_at = ?, assignee_verified = assignee_verified or coalesce(assignee_subject = ?, false)
             where %s and work in ('NOT_STARTED', 'IN_PROGRESS')
            returning id
            """;

    private final Sql sql;
    private final BusinessClock clock;
    private final AssignmentRepository assignments;
    private final AssignmentJournal journal;
    private final Performers performers;

    Activity(
            Sql sql,
            BusinessClock clock,
            AssignmentRepository assignments,
            AssignmentJournal journal,
            Performers performers) {
        this.sql = sql;
        this.clock = clock;
        this.assignments = assignments;
        this.journal = journal;
        this.performers = performers;
    }

    /** @throws ProblemException 409 if it was finished or taken back meanwhile */
    void ofAssignment(Assignment assignment, String subject) {
        assignments.forget(List.of(assignment));
        if (noted("id = ?", subject, assignment.id()).isEmpty()) {
            throw new ProblemException(AssignmentProblem.ASSIGNMENT_NOT_OPEN);
        }
    }

    /** Of all work that the unit has of the task; what is finished is not told of. */
    void ofTask(UUID taskId, UUID unitId, String subject) {
        performers.addToTask(taskId, unitId, subject);
        noted("task_id = ? and unit_id = ?", subject, taskId, unitId);
    }

    private List<UUID> noted(String which, String subject, Object... by) {
        var parameters = new ArrayList<Object>(List.of(clock.now(), subject));
        parameters.addAll(List.of(by));
        List<UUID> ids = sql.query(NOTED.formatted(which), row -> row.getObject(1, UUID.class), parameters.toArray());
        journal.told(ids);
        return ids;
    }
}
