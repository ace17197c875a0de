package vn.chiso.criteria.set.diff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import vn.chiso.criteria.set.CriteriaSets;

/** Compares two sets that the caller may see. */
@ApplicationScoped
class DiffService {

    private final CriteriaSets sets;

    DiffService(CriteriaSets sets) {
        this.sets = sets;
    }

    @Transactional
    SetDiff compare(UUID id, UUID with, Locale language) {
        var latter = sets.visible(id);
        var former = sets.visible(with);
        var diff = new TreeDiff(sets.treeOf(former), sets.treeOf(latter), language);
        return new SetDiff(
                id,
                with,
                diff.added(),
                diff.removed(),
                diff.moved(),
                diff.pointsChanged(),
                diff.methodChanged(),
                diff.otherChanged());
    }
}
