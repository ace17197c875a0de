package vn.chiso.criteria.set.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.platform.problem.Violation;

/** What is wrong with the entries of a mapping, each with its place. Pure. */
final class MappingFaults {

    private final CriteriaTree former;
    private final CriteriaTree latter;
    private final List<Violation> faults = new ArrayList<>();

    private MappingFaults(CriteriaTree former, CriteriaTree latter) {
        this.former = former;
        this.latter = latter;
    }

    static List<Violation> of(List<MappingEntry> entries, CriteriaTree former, CriteriaTree latter) {
        var found = new MappingFaults(former, latter);
        var from = new HashSet<String>();
        var to = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var pointer = "/entries/" + i;
            found.codes(entry.from(), former, from, pointer + "/from/");
            found.codes(entry.to(), latter, to, pointer + "/to/");
            found.shape(entry, pointer);
        }
        return List.copyOf(found.faults);
    }

    private void codes(List<String> codes, CriteriaTree tree, Set<String> seen, String pointer) {
        for (int j = 0; j < codes.size(); j++) {
            var code = codes.get(j);
            var criterion = tree.find(code);
            if (criterion.isEmpty()) {
                fault(pointer + j, "unknown-criterion", code);
            } else if (!tree.isLeaf(criterion.get()) && criterion.get().parentCode() != null) {
                // Its points are those of its parts, which would count twice.
                fault(pointer + j, "criterion-not-scored", code);
            } else if (!seen.add(code)) {
                fault(pointer + j, "criterion-mapped-twice", code);
            }
        }
    }

    private void shape(MappingEntry entry, String pointer) {
        if (entry.from().size() > 1 && entry.to().size() > 1) {
            fault(pointer, "criteria-regrouped", null);
        } else if (!(allLeaves(entry) || oneArea(entry))) {
            fault(pointer, "area-with-criterion", null);
        }
    }

    private boolean allLeaves(MappingEntry entry) {
        return entry.from().stream().noneMatch(code -> isInner(former, code))
                && entry.to().stream().noneMatch(code -> isInner(latter, code));
    }

    private boolean oneArea(MappingEntry entry) {
        return entry.from().size() == 1
                && entry.to().size() <= 1
                && entry.from().stream().allMatch(code -> isRoot(former, code))
                && entry.to().stream().allMatch(code -> isRoot(latter, code));
    }

    /** Unknown ones are told as such already. */
    private static boolean isInner(CriteriaTree tree, String code) {
        return tree.find(code).filter(criterion -> !tree.isLeaf(criterion)).isPresent();
    }

    private static boolean isRoot(CriteriaTree tree, String code) {
        return tree.find(code).map(Criterion::parentCode).isEmpty();
    }

    private void fault(String pointer, String code, String value) {
        faults.add(new Violation(pointer, code, value));
    }
}
