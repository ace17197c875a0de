package vn.chiso.task.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class PlanItemRepository implements PanacheRepositoryBase<PlanItem, UUID> {

    /**
     * To be remedied (the newest edition of the result did not give the points back), and nothing is to be done: no task, nobody who said that none is needed, and no requirement that will make one
     * when the plan is issued.
     */
    static final String TASK_MISSING = """
            i.kind = 'REMEDY' and not i.without_task
            and not (i.lost_points is null and coalesce(i.points = i.max_points, false))
            and not exists (select 1 from task t where t.item_id = i.id and t.retired_at is null)
            and not exists (select 1
                              from plan_requirement r
                              join plan_item_unit u on u.item_id = i.id and u.part = 'LEAD'
                              left join unit_node n on n.id = u.unit_id
                             where r.plan_id = i.plan_id
                               and (r.unit_types is null or n.id is null or n.type = any (r.unit_types)))
            """;

    /** Native because tasks are rows of another feature. */
    @SuppressWarnings("unchecked")
    Set<UUID> withoutTask(UUID planId) {
        return Set.copyOf(getEntityManager()
                .createNativeQuery(
                        "select i.id from plan_item i where i.plan_id = :plan and " + TASK_MISSING, UUID.class)
                .setParameter("plan", planId)
                .getResultList());
    }

    /** In the order of the document, from after the position. */
    List<PlanItem> findOfPlan(UUID planId, int afterPosition, int limit) {
        return find("planId = ?1 and position > ?2 order by position", planId, afterPosition)
                .range(0, limit - 1)
                .list();
    }

    Optional<PlanItem> findInPlan(UUID planId, UUID id) {
        return find("planId = ?1 and id = ?2", planId, id).firstResultOptional();
    }

    /** Positions begin at 1. */
    int nextPosition(UUID planId) {
        var last = find("planId = ?1 order by position desc", planId).firstResultOptional();
        return last.map(PlanItem::position).orElse(0) + 1;
    }

    /** Makes room at the new place; the old one closes. */
    void shift(PlanItem moved, int to) {
        int from = moved.position();
        if (to < from) {
            update(
                    "position = position + 1 where planId = ?1 and position >= ?2 and position < ?3",
                    moved.planId(),
                    to,
                    from);
        } else {
            update(
                    "position = position - 1 where planId = ?1 and position > ?2 and position <= ?3",
                    moved.planId(),
                    from,
                    to);
        }
    }

    /** After an item was removed. */
    void close(UUID planId, int position) {
        update("position = position - 1 where planId = ?1 and position > ?2", planId, position);
    }

    /** Another item of the plan with the same section, kind and number. */
    boolean isNumberTaken(UUID planId, UUID except, PlanItemContent content) {
        return content.number() != null
                && count(
                                "planId = ?1 and id <> ?2 and coalesce(sectionCode, sectionTitle, '') = ?3 and kind = ?4 and number = ?5",
                                planId,
                                except,
                                content.section(),
                                content.kind(),
                                content.number())
                        > 0;
    }

    /** Behind those that the other item has. Native because tasks are rows of another feature. */
    void moveTasks(UUID from, UUID to) {
        flush();
        getEntityManager()
                .createNativeQuery("""
                        update task
                           set item_id = :to,
                               position = position + (select coalesce(max(t.position), 0) from task t where t.item_id = :to)
                         where item_id = :from
                        """)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    boolean hasTasks(UUID itemId) {
        return ((Number) getEntityManager()
                                .createNativeQuery("select count(*) from task where item_id = :item")
                                .setParameter("item", itemId)
                                .getSingleResult())
                        .longValue()
                > 0;
    }

    /** After items were removed beside changes of others: closes the gaps in the order of the document. */
    void renumber(UUID planId) {
        flush();
        var left = findOfPlan(planId, 0, Integer.MAX_VALUE);
        for (int i = 0; i < left.size(); i++) {
            left.get(i).moveTo(i + 1);
        }
    }
}
