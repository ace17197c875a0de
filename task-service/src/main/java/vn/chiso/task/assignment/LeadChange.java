package vn.chiso.task.assignment;

import static vn.chiso.task.assignment.Leads.LEADS;
import static vn.chiso.task.assignment.Leads.LEADS_STILL;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Grant;
import vn.chiso.task.assignment.AssignmentCreation.LeadingGroup;

/**
 * Others lead tasks that are given out already. Who leads as before keeps the work, who leads no more gives the open work back, and who
 * leads now gets what is not over: without a date or due from today on, and not done by somebody who leads no more.
 */
@ApplicationScoped
public class LeadChange {

    private static final String FORMER = LEADS + """
            select a.id
              from assignment a
             where a.task_id = any (?) and a.work in ('NOT_STARTED', 'IN_PROGRESS') and not %s
             order by a.id
               for update of a
            """.formatted(LEADS_STILL);

    /** An event that was registered for some of the leads is no matter of the others. */
    private static final String NOT_OVER = LEADS + """
            select o.id
              from task_occurrence o
             where o.task_id = any (?) and (o.due_date is null or o.due_date >= ?)
               and not exists (select 1 from task_trigger e where e.occurrence_id = o.id and e.unit_ids is not null)
               and not exists (select 1 from assignment a
                                where a.occurrence_id = o.id and a.work = 'DONE' and not %s)
             order by o.id
            """.formatted(LEADS_STILL);

    /**
     * One unit has one assignment of an occurrence, and what is recalled stays recalled. Its few rows first: a group of communes has
     * thousands of members. Parameters: what narrows the assignments, the day twice.
     */
    private static final String RECALLED = """
            with recalled as materialized (
                select distinct a.task_id, a.origin_unit_id, a.unit_name
                  from assignment a
                 where %s and a.work = 'RECALLED'
            )
            select a.task_id, a.origin_unit_id, a.unit_name
              from recalled a
             where exists (select 1
                             from task_party p
                            where p.task_id = a.task_id and p.part = 'LEAD'
                              and (p.kind = 'UNIT' and p.unit_id = a.origin_unit_id
                                or p.kind = 'GROUP'
                                   and exists (select 1
                                                 from unit_group_member m
                                                where m.unit_group_id = p.group_id and m.unit_id = a.origin_unit_id
                                                  and m.valid_from <= ? and (m.valid_to is null or m.valid_to > ?))))
             order by 1, 2
            """;

    private final Sql sql;
    private final BusinessClock clock;
    private final AssignmentWithdrawal withdrawal;
    private final AssignmentCreation creation;

    LeadChange(Sql sql, BusinessClock clock, AssignmentWithdrawal withdrawal, AssignmentCreation creation) {
        this.sql = sql;
        this.clock = clock;
        this.withdrawal = withdrawal;
        this.creation = creation;
    }

    /** How many assignments were recalled, and how many came into being. */
    public record Effect(int recalled, int given) {}

    /** A unit that leads a task from which its work was recalled: it refused it, say. */
    private record Recalled(UUID taskId, UUID unitId, String unitName) {}

    /** What there was before the leads of a plan change. */
    public static final class Before {

        private final Set<Recalled> recalled;
        private final List<LeadingGroup> groups;

        private Before(Collection<Recalled> recalled, List<LeadingGroup> groups) {
            this.recalled = Set.copyOf(recalled);
            this.groups = groups;
        }
    }

    /** Whose work was recalled is no reason to refuse the change, and a group that leads has given its members what there is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Before before(UUID planId) {
        var groups = sql.query(
                """
                select p.task_id, p.group_id
                  from task t
                  join task_party p on p.task_id = t.id and p.part = 'LEAD' and p.kind = 'GROUP'
                 where t.plan_id = ? and t.retired_at is null
                """, row -> new LeadingGroup(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), planId);
        return new Before(recalled("a.plan_id = ?", planId), groups);
    }

    private List<Recalled> recalled(String which, Object by) {
        var today = clock.today();
        return sql.query(
                RECALLED.formatted(which),
                row -> new Recalled(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)),
                by,
                today,
                today);
    }

    /**
     * @param before what {@link #before} said before the leads changed
     * @param pointer of the change in the body
     * @throws ProblemException 403 if the caller has a part in work that would be recalled, 409 if a unit would get work back that was
     *     recalled from it: a task of its own is added for that
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Effect apply(Collection<UUID> taskIds, Before before, String reason, Grant grant, String pointer) {
        if (taskIds.isEmpty()) {
            return new Effect(0, 0);
        }
        var today = clock.today();
        List<UUID> former = ids(FORMER, today, taskIds, taskIds);
        int recalled = withdrawal.ofAssignments(former, reason, grant, pointer);
        List<UUID> occurrences = ids(NOT_OVER, today, taskIds, taskIds, today);
        refuseReturn(occurrences, before, pointer);
        int given = creation.giveToNewLeads(occurrences, before.groups, clock.now())
                .requireEverybody()
                .assignments();
        return new Effect(recalled, given);
    }

    /**
     * An occurrence that a former lead had done, and does no more: whoever leads its task by now gets it, unless it is over. Groups that
     * are not whole get what they can: nobody waits for that.
     */
    void giveOn(UUID taskId, UUID occurrenceId) {
        var today = clock.today();
        var tasks = List.of(taskId);
        if (ids(NOT_OVER, today, tasks, tasks, today).contains(occurrenceId)) {
            creation.giveToNewLeads(List.of(occurrenceId), List.of(), clock.now());
        }
    }

    private List<UUID> ids(String query, Object... parameters) {
        return sql.query(query, row -> row.getObject(1, UUID.class), parameters);
    }

    private void refuseReturn(List<UUID> occurrences, Before before, String pointer) {
        var returned = recalled("a.occurrence_id = any (?)", occurrences).stream()
                .filter(one -> !before.recalled.contains(one))
                .map(one -> new Violation(pointer, AssignmentProblem.LEAD_RECALLED_BEFORE.code(), one.unitName()))
                .toList();
        if (!returned.isEmpty()) {
            throw new ProblemException(AssignmentProblem.LEAD_RECALLED_BEFORE).withErrors(returned);
        }
    }
}
