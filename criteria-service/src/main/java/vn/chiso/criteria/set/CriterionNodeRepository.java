package vn.chiso.criteria.set;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.platform.id.Ids;

@ApplicationScoped
class CriterionNodeRepository implements PanacheRepositoryBase<CriterionNode, UUID> {

    List<CriterionNode> inDocumentOrder(UUID setId) {
        return list("setId = ?1 order by position", setId);
    }

    /** Replaces all rows of the set. A code that stays keeps its id, so that what points at it stays right. */
    void replace(UUID setId, List<Criterion> criteria) {
        var ids = idsByCode(setId);
        delete("setId", setId);
        for (int i = 0; i < criteria.size(); i++) {
            var criterion = criteria.get(i);
            var id = ids.computeIfAbsent(criterion.code(), code -> Ids.next());
            persist(new CriterionNode(id, setId, i, criterion));
        }
    }

    private Map<String, UUID> idsByCode(UUID setId) {
        var ids = new HashMap<String, UUID>();
        getEntityManager()
                .createQuery("select n.code, n.id from CriterionNode n where n.setId = :set", Object[].class)
                .setParameter("set", setId)
                .getResultList()
                .forEach(row -> ids.put((String) row[0], (UUID) row[1]));
        return ids;
    }
}
