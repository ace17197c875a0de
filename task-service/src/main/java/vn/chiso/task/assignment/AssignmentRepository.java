package vn.chiso.task.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {

    /** Each id is a parameter of its own, and a statement has 65,535 of them. */
    private static final int AT_ONCE = 10_000;

    /** In the order in which they were given out. */
    List<Assignment> findAmong(Collection<UUID> ids) {
        var sorted = ids.stream().sorted(Comparator.comparing(UUID::toString)).toList();
        var found = new ArrayList<Assignment>(sorted.size());
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            found.addAll(find("id in ?1 order by id", sorted.subList(from, Math.min(from + AT_ONCE, sorted.size())))
                    .withHint(HibernateHints.HINT_READ_ONLY, true)
                    .list());
        }
        return found;
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
