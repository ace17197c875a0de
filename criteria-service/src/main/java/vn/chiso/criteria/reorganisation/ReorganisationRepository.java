package vn.chiso.criteria.reorganisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class ReorganisationRepository implements PanacheRepositoryBase<Reorganisation, UUID> {

    /** In the order of recording, one more than the limit. */
    List<Reorganisation> find(ReorganisationFilter filter, UUID after, int limit) {
        var query = new StringBuilder("from Reorganisation r where r.id > :after");
        var parameters = new HashMap<String, Object>(Map.of("after", after));
        if (filter.unitId != null) {
            query.append(" and exists (select 1 from r.units u where u.unitId = :unit)");
            parameters.put("unit", filter.unitId);
        }
        if (filter.kind != null) {
            query.append(" and r.kind = :kind");
            parameters.put("kind", filter.kind);
        }
        if (filter.effectiveFrom != null) {
            query.append(" and r.effectiveOn >= :from");
            parameters.put("from", filter.effectiveFrom);
        }
        if (filter.effectiveTo != null) {
            query.append(" and r.effectiveOn <= :to");
            parameters.put("to", filter.effectiveTo);
        }
        return find(query.append(" order by r.id").toString(), parameters)
                .range(0, limit)
                .list();
    }
}
