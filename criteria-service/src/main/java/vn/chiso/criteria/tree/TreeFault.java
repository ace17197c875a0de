package vn.chiso.criteria.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why a list of criteria is no tree.
 *
 * @param position of the criterion in the list
 */
public record TreeFault(int position, Kind kind) {

    /** What can be wrong. */
    public enum Kind {
        DUPLICATE_CODE,
        UNKNOWN_PARENT,
        PARENT_CYCLE,
        PARENT_AFTER_CHILD;

        /** Kebab-case, as clients see it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** All faults, in the order of the list; empty if the list is a tree with every parent before its children. */
    public static List<TreeFault> of(List<Criterion> criteria) {
        var parents = new HashMap<String, String>();
        criteria.forEach(c -> parents.putIfAbsent(c.code(), c.parentCode()));
        var seen = new HashSet<String>();
        var faults = new ArrayList<TreeFault>();
        for (int i = 0; i < criteria.size(); i++) {
            var code = criteria.get(i).code();
            var parent = criteria.get(i).parentCode();
            if (seen.contains(code)) {
                faults.add(new TreeFault(i, Kind.DUPLICATE_CODE));
            }
            if (parent != null && !seen.contains(parent)) {
                faults.add(new TreeFault(i, parentFault(code, parent, parents)));
            }
            seen.add(code);
        }
        return faults;
    }

    private static Kind parentFault(String code, String parent, Map<String, String> parents) {
        if (!parents.containsKey(parent)) {
            return Kind.UNKNOWN_PARENT;
        }
        var climbed = new HashSet<String>();
        for (var above = parent; above != null && climbed.add(above); above = parents.get(above)) {
            if (above.equals(code)) {
                return Kind.PARENT_CYCLE;
            }
        }
        return Kind.PARENT_AFTER_CHILD;
    }
}
