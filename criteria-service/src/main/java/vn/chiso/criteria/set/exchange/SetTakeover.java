package vn.chiso.criteria.set.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.set.CriteriaSetSummary;
import vn.chiso.criteria.set.draft.CriteriaSetService;
import vn.chiso.criteria.set.draft.CriteriaTreeService;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.imports.ImportCounts;

/** Takes what a file says over into a draft. What says the same already is left alone, with its version. */
@ApplicationScoped
class SetTakeover {

    private final CriteriaSetService sets;
    private final CriteriaTreeService trees;

    SetTakeover(CriteriaSetService sets, CriteriaTreeService trees) {
        this.sets = sets;
        this.trees = trees;
    }

    ImportCounts intoNewDraft(SetHead head, List<Criterion> criteria) {
        var set = sets.create(head.request(), head.framework());
        trees.replace(set.id(), new ExpectedVersion(set.version()), criteria);
        return new ImportCounts(1 + criteria.size(), 0, 0);
    }

    ImportCounts into(CriteriaSetSummary draft, SetHead head, ExpectedVersion expected, List<Criterion> criteria) {
        if (head.framework() != null && !head.framework().equals(draft.framework())) {
            head.row().fault("framework", SetFault.FRAMEWORK_FIXED);
            return new ImportCounts(0, 0, 0);
        }
        if (head.saysTheSameAs(draft)) {
            return new ImportCounts(0, 0, 1).plus(into(draft.id(), expected, criteria));
        }
        var changed = sets.change(draft.id(), expected, head.request());
        return new ImportCounts(0, 1, 0).plus(into(draft.id(), new ExpectedVersion(changed.version()), criteria));
    }

    /** The criteria only. */
    ImportCounts into(UUID draft, ExpectedVersion expected, List<Criterion> criteria) {
        var counts = CriteriaChange.of(trees.opened(draft, expected).criteria(), criteria);
        if (!counts.isNothing()) {
            trees.replace(draft, expected, criteria);
        }
        return counts;
    }
}
