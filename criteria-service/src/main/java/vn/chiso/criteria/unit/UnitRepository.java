package vn.chiso.criteria.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.criteria.text.VietnameseText;

@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<Unit, UUID> {

    /** Two moves at once could close a circle that neither sees; native, for JPQL knows no advisory locks. */
    void lockTree() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('criteria.unit'))", Integer.class)
                .getSingleResult();
    }

    boolean isEmpty() {
        return count() == 0;
    }

    boolean codeExists(String code) {
        return count("code", code) > 0;
    }

    /** True if a child would exist on a day on which its parent would not. */
    boolean childrenExceed(UUID parent, LocalDate from, LocalDate to) {
        if (to == null) {
            return count("parentId = ?1 and validFrom < ?2", parent, from) > 0;
        }
        return count("parentId = ?1 and (validFrom < ?2 or validTo is null or validTo > ?3)", parent, from, to) > 0;
    }

    /** By code, one more than the limit. */
    List<Unit> find(UnitFilter filter, String afterCode, int limit) {
        var query = new StringBuilder("from Unit u where u.code > :after");
        var parameters = new HashMap<String, Object>(Map.of("after", afterCode));
        if (filter.code != null) {
            query.append(" and u.code = :code");
            parameters.put("code", filter.code);
        }
        if (filter.at != null) {
            query.append(" and u.validFrom <= :at and (u.validTo is null or u.validTo > :at)");
            parameters.put("at", filter.at);
        }
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
