package vn.chiso.criteria.unitgroup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class UnitGroupRepository implements PanacheRepositoryBase<UnitGroup, UUID> {

    boolean codeExists(String code) {
        return count("code", code) > 0;
    }

    /** By code, one more than the limit. */
    List<UnitGroup> find(UnitGroupFilter filter, String afterCode, int limit) {
        var query = new StringBuilder("code > :after");
        var parameters = new HashMap<String, Object>(Map.of("after", afterCode));
        if (filter.code != null) {
            query.append(" and code = :code");
            parameters.put("code", filter.code);
        }
        if (filter.ownerUnitId != null) {
            query.append(" and ownerUnitId = :owner");
            parameters.put("owner", filter.ownerUnitId);
        }
        return find(query.append(" order by code").toString(), parameters)
                .range(0, limit)
                .list();
    }
}
