package vn.chiso.notification.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {

    /**
     * Keeps contacts still while a sweep works with them: one that is added between the sweep's look and its commit would
     * find no vacancy yet, and the sweep would not find the contact. One lock for all units, because a sweep knows its
     * units only when it holds its assignments, and whoever adds a contact takes those after this lock.
     */
    private static final long LOCK = 8_041_100;

    /** For the transaction of a sweep, before it claims anything; sweeps do not wait for each other. */
    void holdForReading() {
        hold("select cast(pg_advisory_xact_lock_shared(:key) as text)");
    }

    /** For a transaction that adds or changes contacts, before it reads any. */
    void holdForWriting() {
        hold("select cast(pg_advisory_xact_lock(:key) as text)");
    }

    private void hold(String lock) {
        getSession()
                .createNativeQuery(lock, String.class)
                .setParameter("key", LOCK)
                .getSingleResult();
    }

    Optional<Contact> findCurrent(UUID id) {
        return find("id = ?1 and endedAt is null", id).firstResultOptional();
    }

    List<Contact> findInUnits(Collection<UUID> units) {
        return list("unitId in ?1 and endedAt is null order by id", units);
    }

    List<Contact> findOfPerson(String username) {
        return find("username = ?1 and endedAt is null order by id", username)
                .range(0, 0)
                .list();
    }

    /** Of each unit those above it, the nearest first. Native, because the tree is the platform's. */
    Map<UUID, List<UUID>> unitsAbove(Collection<UUID> units) {
        return getSession()
                .createNativeQuery("""
                        select descendant_id, ancestor_id from unit_path
                         where descendant_id = any (cast(:units as uuid[])) and depth > 0
                         order by descendant_id, depth
                        """, Object[].class)
                .setParameter("units", units.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    List<Contact> pageOfUnit(UUID unitId, UUID after, int limit) {
        return find("unitId = ?1 and endedAt is null and id > ?2 order by id", unitId, after)
                .range(0, limit)
                .list();
    }

    /** The rule of {@link ContactAccess} for a list. Native, because the scope is a function of the database. */
    List<Contact> pageInScope(String[] codes, LocalDate today, UUID after, int limit) {
        return getSession()
                .createNativeQuery("""
                        select c.* from contact c
                         where c.unit_id in (select unit_id from units_in_scope(cast(:codes as text[]), :today)
                                             union select unit_id from agencies_kept(cast(:codes as text[]), :today))
                           and c.ended_at is null and c.id > :after
                         order by c.id limit :limit
                        """, Contact.class)
                .setParameter("codes", codes)
                .setParameter("today", today)
                .setParameter("after", after)
                .setParameter("limit", limit + 1)
                .getResultList();
    }

    boolean isTaken(UUID unitId, Position position, String username, String email, UUID except) {
        var same = username != null
                ? find(
                        "unitId = ?1 and position = ?2 and username = ?3 and endedAt is null",
                        unitId,
                        position,
                        username)
                : find(
                        "unitId = ?1 and position = ?2 and username is null and lower(email) = lower(?3) and endedAt is null",
                        unitId,
                        position,
                        email);
        return same.stream().anyMatch(contact -> !contact.id().equals(except));
    }
}
