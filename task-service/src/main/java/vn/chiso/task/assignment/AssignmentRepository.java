package vn.chiso.task.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {

    /** In the order in which they were given out. Native, for one array: a parameter an id has an end at 65,535. */
    @SuppressWarnings("unchecked")
    List<Assignment> findAmong(Collection<UUID> ids) {
        return getEntityManager()
                .createNativeQuery("select * from assignment where id = any (:ids) order by id", Assignment.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
    }

    /** Without the members of groups, of which there may be thousands. */
    @SuppressWarnings("unchecked")
    Set<UUID> concerned(UUID id) {
        List<UUID> units = getEntityManager()
                .createNativeQuery("""
                        select unnest(array[a.unit_id, a.origin_unit_id, a.owner_unit_id, a.standing_office_unit_id])
                          from assignment a where a.id = :id
                        union
                        select c.unit_id
                          from assignment a
                          join task_party c on c.task_id = a.task_id and c.part <> 'LEAD' and c.kind = 'UNIT'
                         where a.id = :id
                         limit 200
                        """, UUID.class)
                .setParameter("id", id)
                .getResultList();
        return units.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** They are read anew after a statement has changed them. */
    void forget(List<Assignment> known) {
        known.forEach(getEntityManager()::detach);
    }

    /** Native: HQL has no table functions. */
    @SuppressWarnings("unchecked")
    Optional<Assignment> findVisible(UUID id, Sight sight, LocalDate today) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select a.* from assignment a where a.id = :id and " + Sight.CONDITION, Assignment.class)
                .setParameter("id", id);
        return sight.of(query, today).getResultStream().findFirst();
    }
}
