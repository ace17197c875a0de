package vn.chiso.criteria.responsibility;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class ResponsibilityRepository implements PanacheRepositoryBase<Responsibility, UUID> {

    private static final int SLICE = 1_000;

    /** Two requests for one set could overlap without seeing each other; native, for JPQL knows no advisory locks. */
    void lockSet(UUID set) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:set, 0))", Integer.class)
                .setParameter("set", "criteria.responsibility " + set)
                .getSingleResult();
    }

    /** Makes and stores them. */
    List<ResponsibilityResponse> make(List<ResponsibilityRequest> requests) {
        var made = requests.stream().map(Responsibility::new).toList();
        persist(made);
        flush();
        return made.stream().map(Responsibility::response).toList();
    }

    List<Term> termsOf(Collection<UUID> sets, Collection<UUID> assessedUnits) {
        return getEntityManager()
                .createQuery("""
                        select new vn.chiso.criteria.responsibility.Term(
                            r.criteriaSetId, r.assessedUnitId, r.criterionCode, r.from, r.to)
                          from Responsibility r
                         where r.criteriaSetId in :sets and r.assessedUnitId in :units
                        """, Term.class)
                .setParameter("sets", sets)
                .setParameter("units", assessedUnits)
                .getResultList();
    }

    /** Those of the sets and assessed units, in slices: a statement has so many parameters. */
    List<Responsibility> of(Collection<UUID> sets, Collection<UUID> assessedUnits) {
        var all = List.copyOf(assessedUnits);
        var found = new ArrayList<Responsibility>();
        for (int i = 0; i < all.size(); i += SLICE) {
            var slice = all.subList(i, Math.min(i + SLICE, all.size()));
            found.addAll(list("criteriaSetId in ?1 and assessedUnitId in ?2", sets, slice));
        }
        return found;
    }

    /** States by id, of rows that nobody is going to change here: each event looks through all that Hibernate still holds. */
    Map<UUID, ResponsibilityResponse> read(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var states = list("id in ?1", ids).stream()
                .map(Responsibility::response)
                .collect(Collectors.toMap(ResponsibilityResponse::id, Function.identity()));
        getEntityManager().clear();
        return states;
    }

    /** By id, one more than the limit. */
    List<Responsibility> find(ResponsibilityFilter filter, UUID after, int limit) {
        var query = new StringBuilder("id > :after");
        var parameters = new HashMap<String, Object>(Map.of("after", after));
        if (filter.criteriaSetId != null) {
            query.append(" and criteriaSetId = :set");
            parameters.put("set", filter.criteriaSetId);
        }
        if (filter.assessedUnitId != null) {
            query.append(" and assessedUnitId = :unit");
            parameters.put("unit", filter.assessedUnitId);
        }
        if (filter.at != null) {
            query.append(" and this.from <= :at and (this.to is null or this.to > :at)");
            parameters.put("at", filter.at);
        }
        return find(query.append(" order by id").toString(), parameters)
                .range(0, limit)
                .list();
    }
}
