package vn.chiso.task.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import vn.chiso.task.assignment.Assignment;
import vn.chiso.task.assignment.Sight;

/** One statement each, native because HQL has no table functions. */
@ApplicationScoped
class WorklistQueries {

    private static final String UNDATED_LAST = "coalesce(a.due_date, 'infinity'::date)";

    private static final String FIGURES = """
            count(*)                                                            as total,
            count(*) filter (where a.work = 'NOT_STARTED')                      as not_started,
            count(*) filter (where a.work = 'IN_PROGRESS')                      as in_progress,
            count(*) filter (where a.work = 'DONE')                             as done,
            count(*) filter (where a.work = 'RECALLED')                         as recalled,
            count(*) filter (where a.review = 'PENDING')                        as awaiting_review,
            count(*) filter (where a.review = 'CONFIRMED')                      as confirmed,
            count(*) filter (where a.work = 'DONE' and a.done_on <= a.due_date) as done_on_time,
            count(*) filter (where a.work = 'DONE' and a.done_on > a.due_date)  as done_late,
            count(*) filter (where %1$s and (a.due_date is null or a.due_date >= :today)) as open_in_time,
            count(*) filter (where %1$s and a.due_date >= :today and a.due_date < :soon) as due_soon,
            count(*) filter (where %2$s)                                        as overdue,
            coalesce(max(:today - a.due_date) filter (where %2$s), 0)           as longest_overdue_days,
            count(*) filter (where a.excused)                                   as excused
            """.formatted(Narrowing.OPEN, Narrowing.OVERDUE);

    private static final String WITHOUT_DATE = """
            , count(*) filter (where a.due_date is null and a.work <> 'RECALLED') as without_date
            """;

    /** Today's, once a unit: sorting its work for the newest name there would take longer than counting it. */
    private static final String NAME =
            "coalesce((select n.name from unit_node n where n.id = a.unit_id), max(a.unit_name))";

    private final EntityManager entities;

    WorklistQueries(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    List<Assignment> find(Narrowing narrowing, Sight sight, LocalDate today, Order order, int limit) {
        var by = switch (order) {
            case ID -> "a.id";
            case DUE_DATE -> UNDATED_LAST + ", a.id";
        };
        var query = entities.createNativeQuery(
                "select a.* from assignment a where " + Sight.CONDITION + narrowing.sql() + " order by " + by,
                Assignment.class);
        return bound(query, narrowing, sight, today).setMaxResults(limit).getResultList();
    }

    /** Continues after an assignment, by its due date and then by its id. */
    static String afterDue() {
        return "(" + UNDATED_LAST + ", a.id) > (cast(:afterDue as date), :after)";
    }

    AssignmentStatistics total(Narrowing narrowing, Sight sight, LocalDate today, LocalDate soon) {
        var query = entities.createNativeQuery(
                "select " + FIGURES + WITHOUT_DATE + " from assignment a where " + Sight.CONDITION + narrowing.sql(),
                AssignmentStatistics.class);
        return (AssignmentStatistics)
                bound(query, narrowing, sight, today).setParameter("soon", soon).getSingleResult();
    }

    /** By code, which never changes. */
    @SuppressWarnings("unchecked")
    List<UnitStatistics> byUnit(Narrowing narrowing, Sight sight, LocalDate today, LocalDate soon, int limit) {
        var query = entities.createNativeQuery(
                "select a.unit_id, a.unit_code, " + NAME + " as unit_name, " + FIGURES
                        + WITHOUT_DATE + " from assignment a where " + Sight.CONDITION + narrowing.sql()
                        + " group by a.unit_id, a.unit_code order by a.unit_code",
                UnitStatistics.class);
        return bound(query, narrowing, sight, today)
                .setParameter("soon", soon)
                .setMaxResults(limit)
                .getResultList();
    }

    /** By the effective due date; work without one is in no period. */
    @SuppressWarnings("unchecked")
    List<PeriodStatistics> byPeriod(
            Span span, Narrowing narrowing, Sight sight, LocalDate today, LocalDate soon, int limit) {
        var query = entities.createNativeQuery(
                "select " + span.sql() + " as period, " + FIGURES
                        + " from assignment a where a.due_date is not null and " + Sight.CONDITION + narrowing.sql()
                        + " group by 1 order by 1",
                PeriodStatistics.class);
        return bound(query, narrowing, sight, today)
                .setParameter("soon", soon)
                .setMaxResults(limit)
                .getResultList();
    }

    private static Query bound(Query query, Narrowing narrowing, Sight sight, LocalDate today) {
        return narrowing.bind(sight.of(query, today));
    }
}
