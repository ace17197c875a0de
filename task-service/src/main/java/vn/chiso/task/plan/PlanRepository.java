package vn.chiso.task.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<Plan, UUID> {

    /** For a change: item changes and issuing exclude each other, so that no plan is issued while a lead is being opened. */
    Optional<Plan> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A changed item is a change of its plan: whoever issues must have seen it, and the event needs a version of its own. */
    void touch(Plan plan) {
        flush();
        plan.count(counts(plan.id()));
        getEntityManager().lock(plan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Native because tasks and their parties are rows of another feature. */
    PlanCounts counts(UUID planId) {
        var row = (Object[]) getEntityManager()
                .createNativeQuery("""
                        with led as (
                            select t.id,
                                   t.reporting_window is null and t.deadline_text is not null
                                     and t.deadline_confirmed_at is null
                                     and cast(t.deadline ->> 'confidence' as integer) < 100 as unconfirmed,
                                   count(p.task_id) as leads,
                                   count(p.task_id) filter (where p.kind = 'GENERIC' and not p.without_assignee) as generic
                              from task t
                              left join task_party p on p.task_id = t.id and p.part = 'LEAD'
                             where t.plan_id = :plan and t.retired_at is null
                             group by t.id)
                        select (select count(*) from plan_item where plan_id = :plan),
                               (select count(*) from plan_item i
                                 where i.plan_id = :plan and not i.lead_settled
                                   and (exists (select 1 from plan_item_unit u where u.item_id = i.id)
                                        or not i.without_task and not exists (select 1 from task t where t.item_id = i.id))),
                               (select count(*) from plan_item where plan_id = :plan and kind = 'UNSPECIFIED'),
                               (select count(*) from led),
                               (select count(*) from led where generic > 0),
                               (select count(*) from led where leads = 0),
                               (select count(*) from led where unconfirmed),
                               (select count(*) from plan_item i where i.plan_id = :plan and %s)
                        """.formatted(PlanItemRepository.TASK_MISSING))
                .setParameter("plan", planId)
                .getSingleResult();
        return PlanCounts.of(row);
    }

    /** Of editions of one result; one that was closed unissued, because nothing was to be remedied, is no plan of theirs. */
    Optional<Plan> findBySourceResults(List<UUID> editions) {
        return find(
                        "sourceResultId in ?1 and (status <> ?2 or issuedAt is not null) order by id desc",
                        editions,
                        PlanStatus.CLOSED)
                .firstResultOptional();
    }

    /** The office that followed the owner's plan before this one. */
    Optional<UUID> latestStandingOffice(UUID owner) {
        return getEntityManager()
                .createQuery("""
                        select p.standingOfficeUnitId from Plan p
                         where p.ownerUnitId = :owner and p.standingOfficeUnitId is not null
                         order by p.id desc
                        """, UUID.class)
                .setParameter("owner", owner)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Filters may be null. Native because HQL has no table functions. */
    @SuppressWarnings("unchecked")
    List<Plan> findInScope(PlanFilter filter, String[] codes, LocalDate today, UUID after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from plan
                         where id > :after
                           and owner_unit_id in (select unit_id from units_in_scope(cast(:codes as text[]), :today))
                           and (cast(:owner as uuid) is null or owner_unit_id = :owner)
                           and (cast(:status as text) is null or status = :status)
                           and (cast(:result as uuid) is null or source_result_id = :result)
                         order by id
                        """, Plan.class)
                .setParameter("after", after)
                .setParameter("codes", codes)
                .setParameter("today", today)
                .setParameter("owner", filter.assessedUnitId())
                .setParameter(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .setParameter("result", filter.sourceResultId())
                .setMaxResults(limit)
                .getResultList();
    }
}
