package vn.chiso.scoring.consistency.rule.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.scoring.consistency.document.CriterionRow;
import vn.chiso.scoring.consistency.document.Placed;

/**
 * Which of the listed criteria stand below which, by their codes: 6.3.2.2 below 6.3.2, or below 6.3 where that is not listed.
 *
 * @param roots criteria with none of the others above them, in the order of the document
 * @param parents criteria with others below them, in the order of the document, and those next below
 */
public record CodeTree(
        List<Placed<CriterionRow>> roots, Map<Placed<CriterionRow>, List<Placed<CriterionRow>>> parents) {

    public static CodeTree of(List<Placed<CriterionRow>> criteria) {
        var byCode = new HashMap<String, Placed<CriterionRow>>();
        criteria.forEach(row -> byCode.putIfAbsent(row.part().code(), row));
        var roots = new ArrayList<Placed<CriterionRow>>();
        var children = new HashMap<Placed<CriterionRow>, List<Placed<CriterionRow>>>();
        for (var row : criteria) {
            var above = above(row.part().code(), byCode);
            if (above == null) {
                roots.add(row);
            } else {
                children.computeIfAbsent(above, parent -> new ArrayList<>()).add(row);
            }
        }
        var parents = new LinkedHashMap<Placed<CriterionRow>, List<Placed<CriterionRow>>>();
        criteria.stream().filter(children::containsKey).forEach(row -> parents.put(row, children.get(row)));
        return new CodeTree(roots, parents);
    }

    private static Placed<CriterionRow> above(String code, Map<String, Placed<CriterionRow>> byCode) {
        for (int end = code.lastIndexOf('.'); end > 0; end = code.lastIndexOf('.', end - 1)) {
            var found = byCode.get(code.substring(0, end));
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
