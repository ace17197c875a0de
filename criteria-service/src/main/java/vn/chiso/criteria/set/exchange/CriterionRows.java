package vn.chiso.criteria.set.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chiso.criteria.set.SetProblem;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.criteria.tree.TreeFault;
import vn.chiso.criteria.unit.exchange.UnitCodes;
import vn.chiso.platform.imports.ImportProgress;
import vn.chiso.platform.imports.RowValidator;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetRow;

/** Reads the criteria of a file; what is wrong with one of them, or with all as a tree, becomes a fault of its row. */
@ApplicationScoped
class CriterionRows {

    private final CriterionCells cells;
    private final RowValidator validator;

    CriterionRows(CriterionCells cells, RowValidator validator) {
        this.cells = cells;
        this.validator = validator;
    }

    List<Criterion> read(SheetFile file, UnitCodes codes, ImportProgress progress) {
        var rows = file.rows(SetSheets.CRITERIA.name());
        if (rows.size() > CriteriaTree.MAX_NODES) {
            throw new ProblemException(SetProblem.CRITERIA_SET_TOO_LARGE);
        }
        int done = file.size() - rows.size();
        var criteria = new ArrayList<Criterion>();
        for (var row : rows) {
            var criterion = cells.read(row, codes);
            validator.isValid(row, criterion, Map.of());
            criteria.add(criterion);
            progress.done(++done);
        }
        tellTreeFaults(rows, criteria);
        return criteria;
    }

    private static void tellTreeFaults(List<SheetRow> rows, List<Criterion> criteria) {
        for (var fault : codesAreKnown(criteria) ? TreeFault.of(criteria) : List.<TreeFault>of()) {
            var duplicate = fault.kind() == TreeFault.Kind.DUPLICATE_CODE;
            var criterion = criteria.get(fault.position());
            rows.get(fault.position())
                    .fault(
                            duplicate ? "code" : "parentCode",
                            SetFault.of(fault.kind()),
                            duplicate ? criterion.code() : criterion.parentCode());
        }
    }

    /** Otherwise the fault is told already, and the rest would only follow from it. */
    private static boolean codesAreKnown(List<Criterion> criteria) {
        return criteria.stream().noneMatch(criterion -> criterion.code() == null);
    }
}
