package vn.chiso.criteria.unit;

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
import vn.chiso.platform.text.VietnameseText;

@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<Unit, UUID> {

    /** Two moves at once could close a circle that neither sees; native, for JPQL knows no advisory locks. */
    void lockTree() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('criteria.unit'))", Integer.class)
                .getSingleResult();
    }

    /**
     * Moves the versions that are still the ones of before: of these units something is told that is no part of their rows, and who
     * knows the version already would not listen.
     */
    void moveOn(Collection<Unit> told, Map<UUID, UnitResponse> before) {
        for (var unit : told) {
            var known = before.get(unit.id());
            if (known != null && known.version() == unit.version()) {
                getEntityManager().lock(unit, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            }
        }
    }

    /** Writes what is pending and lets go of it: a session that holds thousands of units compares them all at each flush. */
    void flushAndDetach() {
        flush();
        getEntityManager().clear();
    }

    boolean isEmpty() {
        return count() == 0;
    }

    boolean codeExists(String code) {
        return count("code = ?1 and (validTo is null or validTo > validFrom)", code) > 0;
    }

    /** The unit of the code that never was, because the decision that opened it has been taken back. */
    Optional<Unit> vacant(String code) {
        return find("code = ?1 and validTo = validFrom", code).firstResultOptional();
    }

    List<Unit> withCodes(Collection<String> codes) {
        return among("select * from unit where code = any (:wanted)", codes.toArray(String[]::new));
    }

    List<Unit> findAll(Collection<UUID> ids) {
        return among("select * from unit where id = any (:wanted)", ids.toArray(UUID[]::new));
    }

    /** Native, for it takes one array: a list of thousands of parameters is planned as a look at all units for each of them. */
    @SuppressWarnings("unchecked")
    private List<Unit> among(String query, Object[] wanted) {
        var found = getEntityManager().createNativeQuery(query, Unit.class);
        return found.setParameter("wanted", wanted).getResultList();
    }

    /** Units that stand directly below one of the parents on the day or later. */
    List<Unit> childrenFrom(LocalDate day, Collection<UUID> parents) {
        return list("""
                from Unit u
                 where exists (select 1 from u.periods p
                                where p.parentId in ?1 and (p.to is null or p.to > ?2))
                 order by u.code
                """, parents, day);
    }

    /** Agencies that serve one of the units on the day or later. */
    List<Unit> servingFrom(LocalDate day, Collection<UUID> served) {
        return list("""
                from Unit u
                 where exists (select 1 from u.serves s
                                where s.servedUnitId in ?1 and (s.to is null or s.to > ?2))
                 order by u.code
                """, served, day);
    }

    /** By code, one more than the limit. */
    List<Unit> find(UnitFilter filter, String afterCode, int limit) {
        var query = new StringBuilder(
                "from Unit u where u.code > :after and (u.validTo is null or u.validTo > u.validFrom)");
        var parameters = new HashMap<String, Object>(Map.of("after", afterCode));
        if (filter.code != null) {
            query.append(" and u.code = :code");
            parameters.put("code", filter.code);
        }
        var place = filter.at == null ? "u" : "p";
        var standing = new StringBuilder();
        if (filter.type != null) {
            standing.append(" and " + place + ".type = :type");
            parameters.put("type", filter.type);
        }
        if (filter.parentId != null) {
            standing.append(" and " + place + ".parentId = :parent");
            parameters.put("parent", filter.parentId);
        }
        if (filter.at != null) {
            standing.insert(
                    0, " and exists (select 1 from u.periods p where p.from <= :at and (p.to is null or p.to > :at)");
            standing.append(')');
            parameters.put("at", filter.at);
        }
        query.append(standing);
        if (filter.q != null) {
            var marked = filter.q.chars().anyMatch(c -> c > 127);
            var key = marked ? "matchKey" : "searchKey";
            query.append(" and exists (select 1 from u.names n where n." + key + " like :q escape '!')");
            var words = marked ? VietnameseText.matchKey(filter.q) : VietnameseText.searchKey(filter.q);
            parameters.put("q", "%" + words.replaceAll("[!%_]", "!$0") + "%");
        }
        return find(query.append(" order by u.code").toString(), parameters)
                .range(0, limit)
                .list();
    }
}
