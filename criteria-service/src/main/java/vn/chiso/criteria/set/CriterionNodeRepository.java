package vn.chiso.criteria.set;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
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
        var ids = new HashMap<String, UUID>();
        for (var old : inDocumentOrder(setId)) {
            ids.put(old.criterion().code(), old.id());
            // Else the new row of a kept id would count as a second object of the old one.
            getEntityManager().detach(old);
        }
        delete("setId", setId);
        for (int i = 0; i < criteria.size(); i++) {
            var criterion = criteria.get(i);
            var id = ids.computeIfAbsent(criterion.code(), code -> Ids.next());
            persist(new CriterionNode(id, setId, i, criterion));
        }
    }
}
