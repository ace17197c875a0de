package vn.chiso.criteria.set.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chiso.criteria.tree.Alike;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.platform.imports.ImportCounts;

/** What becomes of the criteria of a draft when others take their place. A criterion is the one that had its code. Pure. */
final class CriteriaChange {

    private CriteriaChange() {}

    static ImportCounts of(List<Criterion> before, List<Criterion> after) {
        var old = before.stream().collect(Collectors.toMap(Criterion::code, criterion -> criterion));
        var codes = after.stream().map(Criterion::code).collect(Collectors.toSet());
        var kept = new HashSet<>(old.keySet());
        kept.retainAll(codes);
        var stoodAfter = predecessors(before, kept);
        var standsAfter = predecessors(after, kept);
        int created = 0;
        int unchanged = 0;
        for (var criterion : after) {
            var code = criterion.code();
            if (!kept.contains(code)) {
                created++;
            } else if (Alike.same(old.get(code), criterion)
                    && Objects.equals(stoodAfter.get(code), standsAfter.get(code))) {
                unchanged++;
            }
        }
        return new ImportCounts(created, after.size() - created - unchanged, unchanged, before.size() - kept.size());
    }

    /** For each criterion the one before it, without those that come or go: a new one in front moves nobody. */
    private static Map<String, String> predecessors(List<Criterion> criteria, Set<String> kept) {
        var predecessors = new HashMap<String, String>();
        String last = null;
        for (var criterion : criteria) {
            if (kept.contains(criterion.code())) {
                predecessors.put(criterion.code(), last);
                last = criterion.code();
            }
        }
        return predecessors;
    }
}
