package vn.chiso.task.worklist;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.chiso.task.assignment.Timeliness;
import vn.chiso.task.punctuality.Period;

/**
 * The conditions of one query on the assignment {@code a}. Only what is asked for is part of the statement, so that the planner
 * sees what it may use an index for.
 */
final class Narrowing {

    static final String OPEN = "a.work in ('NOT_STARTED', 'IN_PROGRESS')";
    static final String OVERDUE = OPEN + " and a.due_date < :today";

    /** Nobody is shown what he may not decide: what he has, did, or what is done where he works. */
    private static final String DECIDABLE = """
            (a.review = 'PENDING' or a.extension = 'PENDING' or a.refusal = 'PENDING' or a.open_obstacles > 0)
             and a.owner_unit_id = any (array(select unit_id from units_in_scope(cast(:coordinated as text[]), :today)))
             and a.assignee_subject is distinct from :subject
             and a.unit_id <> all (array(with recursive acting(id) as (
                                             select id from unit_node where code = any (cast(:performed as text[]))
                                             union
                                             select s.predecessor_id
                                               from acting u
                                               join unit_succession s on s.successor_id = u.id
                                         )
                                         select id from acting))
             and not exists (select 1 from assignment_performer p where p.assignment_id = a.id and p.subject = :subject)
            """;

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Narrowing() {}

    static Narrowing of(AssignmentFilter filter, Viewer viewer, LocalDate today, int dueSoonDays) {
        var narrowing = new Narrowing();
        narrowing.view(filter.view, viewer);
        narrowing.equal("plan_id", filter.planId);
        narrowing.equal("task_id", filter.taskId);
        narrowing.equal("unit_id", filter.unitId);
        narrowing.equal("criterion_code", filter.criterionCode);
        narrowing.equal("work", name(filter.work));
        narrowing.equal("review", name(filter.review));
        narrowing.equal("extension", name(filter.extension));
        narrowing.equal("refusal", name(filter.refusal));
        narrowing.within(filter);
        narrowing.due(filter);
        narrowing.lateness(filter, today, dueSoonDays);
        return narrowing;
    }

    Narrowing and(String condition, String name, Object value) {
        conditions.append(" and (").append(condition).append(')');
        values.put(name, value);
        return this;
    }

    Narrowing with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    String sql() {
        return conditions.toString();
    }

    Query bind(Query query) {
        values.forEach(query::setParameter);
        return query;
    }

    private void view(View view, Viewer viewer) {
        switch (view) {
            case null -> {}
            case MINE -> and("a.assignee_subject = :subject", "subject", viewer.subject());
            case UNIT -> and("a.unit_code = any (cast(:own as text[]))", "own", viewer.own());
            case SUBTREE ->
                and(
                        "a.unit_id = any (array(select unit_id from units_in_scope(cast(:own as text[]), :today)))",
                        "own",
                        viewer.own());
            case DECISION -> {
                and(DECIDABLE, "subject", viewer.subject());
                values.put("coordinated", viewer.coordinated());
                values.put("performed", viewer.performed());
            }
        }
    }

    private void equal(String column, Object value) {
        if (value != null) {
            and("a." + column + " = :" + column, column, value);
        }
    }

    private void within(AssignmentFilter filter) {
        if (filter.withinUnitId != null) {
            and("""
                    a.unit_id = any (array(select unit_id
                                             from units_in_scope(array(select code from unit_node where id = :within), :today)))
                    """, "within", filter.withinUnitId);
        }
    }

    private void due(AssignmentFilter filter) {
        if (filter.period != null) {
            var period = Period.parse(filter.period);
            and("a.due_date between :first and :last", "first", period.first());
            values.put("last", period.last());
        }
        if (filter.dueFrom != null) {
            and("a.due_date >= :dueFrom", "dueFrom", filter.dueFrom);
        }
        if (filter.dueTo != null) {
            and("a.due_date <= :dueTo", "dueTo", filter.dueTo);
        }
    }

    private void lateness(AssignmentFilter filter, LocalDate today, int dueSoonDays) {
        if (filter.overdue != null) {
            and("coalesce(" + OVERDUE + ", false) = :overdue", "overdue", Boolean.valueOf(filter.overdue));
        }
        if (filter.timeliness != null) {
            conditions.append(" and (").append(condition(filter.timeliness)).append(')');
            if (condition(filter.timeliness).contains(":soon")) {
                values.put("soon", today.plusDays(dueSoonDays));
            }
        }
    }

    /** As {@link Timeliness#of} has it. */
    private static String condition(Timeliness timeliness) {
        return switch (timeliness) {
            case ON_TRACK -> OPEN + " and a.due_date >= :today and a.due_date >= :soon";
            case DUE_SOON -> OPEN + " and a.due_date >= :today and a.due_date < :soon";
            case OVERDUE -> OVERDUE;
            case DONE_ON_TIME -> "a.work = 'DONE' and a.done_on <= a.due_date";
            case DONE_LATE -> "a.work = 'DONE' and a.done_on > a.due_date";
            case NO_DATE -> "a.due_date is null and a.work <> 'RECALLED'";
        };
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
