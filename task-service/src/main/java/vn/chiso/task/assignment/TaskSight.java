package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;

/**
 * Who sees a task, and what belongs to it: whoever oversees its plan, and from its issue on the parties, as units or as members
 * of a group.
 */
@ApplicationScoped
public class TaskSight {

    /** Also before there is any assignment: an event may be awaited, or the first day of a rule. */
    private static final String VISIBLE = """
              from task t
              join plan p on p.id = t.plan_id
             where (p.owner_unit_id = any (array(select unit_id from units_in_scope(cast(:overseer as text[]), :today)))
                 or p.status <> 'DRAFT'
                    and (p.standing_office_unit_id
                             = any (array(select unit_id from units_in_scope(cast(:party as text[]), :today)))
                      or exists (select 1
                                   from assignment a
                                  where a.task_id = t.id and a.unit_id
                                        = any (array(select unit_id from units_in_scope(cast(:party as text[]), :today))))
                      or exists (select 1
                                   from task_party y
                                   left join unit_group_member m on m.unit_group_id = y.group_id
                                         and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)
                                  where y.task_id = t.id and coalesce(y.unit_id, m.unit_id)
                                        = any (array(select unit_id from units_in_scope(cast(:party as text[]), :today))))))
            """;

    private static final String TASK = "select 1" + VISIBLE + "and t.id = :id";

    private static final String LIST = "select t.id" + VISIBLE + """
               and t.id > :after and (cast(:plan as uuid) is null or t.plan_id = :plan)
             order by t.id
             """;

    /** Work that has moved was also that of the unit that had it first. */
    private static final String UNITS = """
            select distinct unnest(array[a.unit_id, a.origin_unit_id])
              from assignment a
             where a.task_id = :id and
            """ + Sight.CONDITION;

    private final EntityManager entities;
    private final AssignmentAccess access;
    private final BusinessClock clock;

    TaskSight(EntityManager entities, AssignmentAccess access, BusinessClock clock) {
        this.entities = entities;
        this.access = access;
        this.clock = clock;
    }

    /** @throws ProblemException 404 also for what exists and the caller may not see */
    public void require(UUID taskId) {
        var query = entities.createNativeQuery(TASK).setParameter("id", taskId);
        if (access.sight().of(query, clock.today()).getResultList().isEmpty()) {
            throw new ProblemException(PlatformProblem.NOT_FOUND);
        }
    }

    /**
     * In the order in which they came into being, from after one.
     *
     * @param planId null for tasks of all plans
     */
    @SuppressWarnings("unchecked")
    public List<UUID> visible(UUID planId, UUID after, int limit) {
        var query = entities.createNativeQuery(LIST, UUID.class)
                .setParameter("plan", planId)
                .setParameter("after", after)
                .setMaxResults(limit);
        return access.sight().of(query, clock.today()).getResultList();
    }

    /** The units whose work on the task the caller sees. */
    @SuppressWarnings("unchecked")
    public List<UUID> unitsAtWork(UUID taskId) {
        var query = entities.createNativeQuery(UNITS, UUID.class).setParameter("id", taskId);
        return access.sight().of(query, clock.today()).getResultList();
    }
}
