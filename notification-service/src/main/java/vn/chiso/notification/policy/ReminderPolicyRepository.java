package vn.chiso.notification.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ReminderPolicyRepository implements PanacheRepositoryBase<ReminderPolicy, UUID> {

    ReminderPolicy theDefault() {
        return find("unitId is null").singleResult();
    }

    /**
     * The ladder of the units above the owner that serves best: the most particular one, of equally particular ones that of the
     * nearest unit. A unit that came in the place of others has theirs until it has its own. One statement, however many units have
     * ladders.
     *
     * @param programme null where nobody knows it
     */
    Optional<ReminderPolicy> best(LadderSubject subject, String planKind, String programme) {
        return getSession()
                .createNativeQuery("""
                        select p.* from reminder_policy p
                          join (select ancestor_id as unit_id, depth, false as inherited
                                  from unit_path where descendant_id = :owner
                                 union all
                                select s.predecessor_id, u.depth, true
                                  from unit_path u
                                  join unit_node heir on heir.id = u.ancestor_id
                                  join unit_succession s on s.successor_id = heir.id
                                  join unit_node gone on gone.id = s.predecessor_id and gone.valid_to <= heir.valid_from
                                 where u.descendant_id = :owner) u on u.unit_id = p.unit_id
                         where (p.plan_id is null or p.plan_id = :plan)
                           and (p.kind is null or p.kind in (cast(:kind as text), cast(:planKind as text)))
                           and (p.programme is null or p.programme = cast(:programme as text))
                         order by p.plan_id is null, p.kind is null, p.programme is null, u.depth, u.inherited, p.id
                         limit 1
                        """, ReminderPolicy.class)
                .setParameter("owner", subject.ownerUnitId())
                .setParameter("plan", subject.planId())
                .setParameter("kind", subject.kind())
                .setParameter("planKind", planKind)
                .setParameter("programme", programme)
                .uniqueResultOptional();
    }

    List<ReminderPolicy> page(UUID after, int limit) {
        return find("id > ?1 order by id", after).range(0, limit).list();
    }

    boolean isTaken(String code, UUID unitId, Serving serving) {
        return list("code = ?1 or unitId = ?2", code, unitId).stream()
                .anyMatch(
                        policy -> policy.code().equals(code) || policy.serving().equals(serving));
    }
}
