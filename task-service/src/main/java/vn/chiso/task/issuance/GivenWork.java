package vn.chiso.task.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.AssignmentCreation;
import vn.chiso.task.occurrence.OccurrenceCreation;
import vn.chiso.task.occurrence.OccurrenceMoves;

/** Makes what tasks ask for: their occurrences, and the assignments of these. */
@ApplicationScoped
class GivenWork {

    /** Pointers in one answer. */
    private static final int MOST = 50;

    private static final String BORN_OVERDUE = """
            select distinct case when r.code is null then '/tasks/' || t.id || '/deadline'
                                 else '/requirements/' || r.position || '/deadline' end as pointer,
                   o.due_date
              from task t
              join task_occurrence o on o.task_id = t.id
              left join plan_requirement r on r.plan_id = t.plan_id and r.code = t.requirement_code
             where %s and o.due_date < ? and t.overdue_at_birth is not true
             order by 1, 2
             limit ?
            """;

    private final OccurrenceCreation occurrences;
    private final OccurrenceMoves moves;
    private final AssignmentCreation assignments;
    private final Sql sql;
    private final BusinessClock clock;

    GivenWork(
            OccurrenceCreation occurrences,
            OccurrenceMoves moves,
            AssignmentCreation assignments,
            Sql sql,
            BusinessClock clock) {
        this.occurrences = occurrences;
        this.moves = moves;
        this.assignments = assignments;
        this.sql = sql;
        this.clock = clock;
    }

    /** How many occurrences and assignments came into being. */
    record Given(int due, int assignments) {}

    Given ofPlan(UUID planId) {
        int due = occurrences.createForPlan(planId, clock.now());
        refuseBornOverdue("t.plan_id = ?", planId);
        return new Given(
                due, assignments.fanOut(planId, clock.now()).requireEverybody().assignments());
    }

    /** What other tasks of the plan have had to do, and nobody had, is no matter of theirs. */
    int ofTasks(List<UUID> added) {
        occurrences.createForTasks(added, clock.now());
        refuseBornOverdue("t.id = any (?)", added);
        return assignments.fanOutTasks(added, clock.now()).requireEverybody().assignments();
    }

    /** Tasks that are due otherwise now; the assignments that they have follow by themselves. */
    void move(List<UUID> moved) {
        refuseBornOverdue("o.id = any (?)", moves.ofTasks(moved));
    }

    /** Before others get what is not over. */
    void requireRoomForLeads(List<UUID> led) {
        moves.requireRoomForLeads(led);
    }

    /** Work that is late on the day of its issue spoils the punctuality of whoever gets it, unless a person means it so. */
    private void refuseBornOverdue(String which, Object by) {
        var violations = sql.query(
                BORN_OVERDUE.formatted(which),
                row -> new Violation(row.getString(1), "due-before-issue", row.getString(2)),
                by,
                clock.today(),
                MOST);
        if (!violations.isEmpty()) {
            throw new ProblemException(IssuanceProblem.DUE_BEFORE_ISSUE).withErrors(violations);
        }
    }
}
