package vn.chiso.criteria.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class IndicatorRepository implements PanacheRepositoryBase<Indicator, UUID> {

    boolean codeExists(String code) {
        return count("code", code) > 0;
    }

    /** By code, one more than the limit. */
    List<Indicator> find(String code, String afterCode, int limit) {
        var query = code == null
                ? find("code > ?1 order by code", afterCode)
                : find("code > ?1 and code = ?2 order by code", afterCode, code);
        return query.range(0, limit).list();
    }

    List<Indicator> withCodes(Collection<String> codes) {
        return list("code in ?1", codes);
    }
}
