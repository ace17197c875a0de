package vn.chiso.notification.ladder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class TrackedAssignmentRepository implements PanacheRepositoryBase<TrackedAssignment, UUID> {

    Optional<TrackedAssignment> findAndLock(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** In the order in which everybody locks them. Those that are not known are not in it; it may be added to. */
    Map<UUID, TrackedAssignment> lockAll(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(
                        TrackedAssignment::id, Function.identity(), (first, _) -> first, HashMap::new));
    }

    /**
     * Locks assignments with due rungs that no other replica holds, those that wait longest first; only to be read. Native, for SKIP
     * LOCKED. Another replica may have settled the rungs between our look and our lock, so they are read after it. The order is that of
     * {@code ix_rung_open}: without it the planner, which takes far more rungs for due than are, walks through all that ever were.
     *
     * @param limit of due rungs: an assignment may have several
     */
    List<TrackedAssignment> claimDue(LocalDate today, int limit) {
        return getSession()
                .createNativeQuery("""
                        select a.* from rung r join tracked_assignment a on a.id = r.assignment_id
                         where r.state = 'OPEN' and r.fires_on <= :today
                         order by r.fires_on, r.assignment_id
                         limit :limit for update of a skip locked
                        """, TrackedAssignment.class)
                .setParameter("today", today)
                .setParameter("limit", limit)
                .setReadOnly(true)
                .getResultStream()
                .distinct()
                .toList();
    }

    /** Unlocked, oldest rung first. */
    List<UUID> due(LocalDate today, int limit) {
        return getSession()
                .createNativeQuery("""
                        select r.assignment_id from rung r where r.state = 'OPEN' and r.fires_on <= :today
                         group by r.assignment_id order by min(r.fires_on) limit :limit
                        """, UUID.class)
                .setParameter("today", today)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Only to be read. Native, for SKIP LOCKED. */
    List<TrackedAssignment> claim(UUID id) {
        return getSession()
                .createNativeQuery(
                        "select a.* from tracked_assignment a where a.id = :id for update skip locked",
                        TrackedAssignment.class)
                .setParameter("id", id)
                .setReadOnly(true)
                .getResultList();
    }

    /** False if it is another by now, or somebody else works on it. Native, for SKIP LOCKED. */
    boolean lockAsRead(TrackedAssignment read) {
        return getSession()
                .createNativeQuery("""
                        select assignment_stage(work, review, excused) = :stage and due_date is not distinct from cast(:due as date)
                          from tracked_assignment
                         where id = :id for update skip locked
                        """, Boolean.class)
                .setParameter("id", read.id())
                .setParameter("stage", read.stage().name())
                .setParameter("due", read.dueDate(), LocalDate.class)
                .getResultStream()
                .anyMatch(Boolean::booleanValue);
    }

    /** In the order in which everybody locks them. Ids only: what is read before it is locked may be stale by then. */
    List<UUID> openOf(UUID planId, UUID after, int limit) {
        return getSession()
                .createNativeQuery("""
                        select id from tracked_assignment
                         where plan_id = :plan and id > :after and assignment_stage(work, review, excused) <> 'CLOSED'
                         order by id limit :limit
                        """, UUID.class)
                .setParameter("plan", planId)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }

    List<TrackedAssignment> byId(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
