package vn.chiso.criteria.set.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.platform.text.VietnameseText;

/**
 * Which criterion is which, as far as somebody said so or code and title both stayed; nothing is guessed from one of them alone.
 * Only what is compared is paired: criteria that are scored, and areas. Pure.
 */
final class Pairing {

    private final CriteriaTree former;
    private final CriteriaTree latter;

    Pairing(CriteriaTree former, CriteriaTree latter) {
        this.former = former;
        this.latter = latter;
    }

    /** What is said first, then the others in the order of the former document. */
    List<MappedPair> pairs(List<MappingEntry> entries, boolean othersKeepCode) {
        var pairs = new ArrayList<MappedPair>();
        entries.forEach(
                entry -> pairs.add(new MappedPair(entry.from(), entry.to(), MappedPair.Basis.STATED, entry.reason())));
        if (othersKeepCode) {
            var named = named(entries, MappingEntry::from);
            var taken = named(entries, MappingEntry::to);
            former.criteria().stream()
                    .filter(criterion -> !named.contains(criterion.code()) && !taken.contains(criterion.code()))
                    .filter(this::isKept)
                    .map(criterion -> List.of(criterion.code()))
                    .forEach(code -> pairs.add(new MappedPair(code, code, MappedPair.Basis.SAME_CODE_AND_TITLE, null)));
        }
        return List.copyOf(pairs);
    }

    /** Codes of what is scored in a tree and stands in no pair. */
    static List<String> unpaired(CriteriaTree tree, List<MappedPair> pairs, Function<MappedPair, List<String>> side) {
        var paired = pairs.stream().flatMap(pair -> side.apply(pair).stream()).collect(Collectors.toSet());
        return tree.leaves().stream()
                .map(Criterion::code)
                .filter(code -> !paired.contains(code))
                .toList();
    }

    private boolean isKept(Criterion criterion) {
        return latter.find(criterion.code())
                .filter(now -> isAlike(criterion, now))
                .filter(now -> VietnameseText.matchKey(now.title()).equals(VietnameseText.matchKey(criterion.title())))
                .isPresent();
    }

    private boolean isAlike(Criterion was, Criterion now) {
        return former.isLeaf(was) && latter.isLeaf(now) || was.parentCode() == null && now.parentCode() == null;
    }

    private static Set<String> named(List<MappingEntry> entries, Function<MappingEntry, List<String>> side) {
        return entries.stream()
                .flatMap(entry -> side.apply(entry).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
