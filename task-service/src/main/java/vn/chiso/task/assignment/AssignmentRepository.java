package vn.chiso.task.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

/** Native where a list is narrowed by scope: HQL has no table functions. */
@ApplicationScoped
class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {

    /** Arrays, computed once a query, so that the planner can take the index of each arm. */
    private static final String VISIBLE = """
            (a.unit_id = any (array(select unit_id from units_in_scope(cast(:party as text[]), :today)))
              or a.owner_unit_id = any (array(select unit_id from units_in_scope(cast(:overseer as text[]), :today)))
              or a.standing_office_unit_id
                   = any (array(select unit_id from units_in_scope(cast(:party as text[]), :today)))
              or a.task_id = any (array(select c.task_id
                                          from units_in_scope(cast(:party as text[]), :today) s
                                          join task_party c on c.unit_id = s.unit_id
                                           and c.part <> 'LEAD' and c.kind = 'UNIT'
                                         union all
                                        select c.task_id
                                          from units_in_scope(cast(:party as text[]), :today) s
                                          join unit_group_member m on m.unit_id = s.unit_id
                                           and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)
                                          join task_party c on c.group_id = m.unit_group_id
                                           and c.part <> 'LEAD' and c.kind = 'GROUP')))
            """;

    private static final String OVERDUE = "a.work in ('NOT_STARTED', 'IN_PROGRESS') and a.due_date < :today";
    private static final String NARROWED = """
            and (cast(:plan as uuid) is null or a.plan_id = :plan)
            and (cast(:unit as uuid) is null or a.unit_id = :unit)
            and (cast(:work as text) is null or a.work = :work)
            and (cast(:review as text) is null or a.review = :review)
            and (cast(:overdue as boolean) is null or coalesce(%s, false) = :overdue)
            """.formatted(OVERDUE);

    /** In the order in which they were given out. */
    List<Assignment> findAmong(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }

    Optional<Assignment> findVisible(UUID id, AssignmentAccess.Sight sight, LocalDate today) {
        var query = getEntityManager()
                .createNativeQuery("select a.* from assignment a where a.id = :id and " + VISIBLE, Assignment.class)
                .setParameter("id", id);
        return assignments(seenBy(query, sight, today)).stream().findFirst();
    }

    List<Assignment> findVisible(
            AssignmentFilter filter, AssignmentAccess.Sight sight, LocalDate today, UUID after, int limit) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select a.* from assignment a where a.id > :after and " + VISIBLE + NARROWED + " order by a.id",
                        Assignment.class)
                .setParameter("after", after)
                .setMaxResults(limit);
        return assignments(narrowed(seenBy(query, sight, today), filter));
    }

    AssignmentStatistics statistics(
            AssignmentFilter filter, AssignmentAccess.Sight sight, LocalDate today, int dueSoonDays) {
        var query = getEntityManager()
                .createNativeQuery("""
                        select count(*)                                             as total,
                               count(*) filter (where a.work = 'NOT_STARTED')       as not_started,
                               count(*) filter (where a.work = 'IN_PROGRESS')       as in_progress,
                               count(*) filter (where a.work = 'DONE')              as done,
                               count(*) filter (where a.work = 'RECALLED')          as recalled,
                               count(*) filter (where a.review = 'PENDING')         as awaiting_review,
                               count(*) filter (where a.review = 'CONFIRMED')       as confirmed,
                               count(*) filter (where a.work = 'DONE' and a.done_on <= a.due_date) as done_on_time,
                               count(*) filter (where a.work = 'DONE' and a.done_on > a.due_date)  as done_late,
                               count(*) filter (where a.work in ('NOT_STARTED', 'IN_PROGRESS')
                                                  and a.due_date >= :today and a.due_date < :soon) as due_soon,
                               count(*) filter (where %1$s)                         as overdue,
                               coalesce(max(:today - a.due_date) filter (where %1$s), 0) as longest_overdue_days,
                               count(*) filter (where a.due_date is null and a.work <> 'RECALLED') as without_date
                          from assignment a
                         where %2$s %3$s
                        """.formatted(OVERDUE, VISIBLE, NARROWED), AssignmentStatistics.class)
                .setParameter("soon", today.plusDays(dueSoonDays));
        return (AssignmentStatistics)
                narrowed(seenBy(query, sight, today), filter).getSingleResult();
    }

    private static Query seenBy(Query query, AssignmentAccess.Sight sight, LocalDate today) {
        return query.setParameter("party", sight.asParty())
                .setParameter("overseer", sight.asOverseer())
                .setParameter("today", today);
    }

    private static Query narrowed(Query query, AssignmentFilter filter) {
        return query.setParameter("plan", filter.planId())
                .setParameter("unit", filter.unitId())
                .setParameter("work", filter.work())
                .setParameter("review", filter.review())
                .setParameter("overdue", filter.overdue());
    }

    @SuppressWarnings("unchecked")
    private static List<Assignment> assignments(Query query) {
        return query.getResultList();
    }
}
