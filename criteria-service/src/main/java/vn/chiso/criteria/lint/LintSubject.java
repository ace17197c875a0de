package vn.chiso.criteria.lint;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;

/**
 * A set as the rules see it.
 *
 * @param extract only some criteria of the document are known, so sums cannot be complete
 * @param knownUnits of the units that the tree names, those that exist
 * @param knownIndicators of the indicators that the tree names, those that exist
 */
public record LintSubject(CriteriaTree tree, boolean extract, Set<UUID> knownUnits, Set<String> knownIndicators) {

    public LintSubject {
        knownUnits = Set.copyOf(knownUnits);
        knownIndicators = Set.copyOf(knownIndicators);
    }

    /** Every criterion with its pointer, in the order of the document. */
    Stream<Located> criteria() {
        List<Criterion> criteria = tree.criteria();
        return IntStream.range(0, criteria.size())
                .mapToObj(i -> new Located(criteria.get(i), "/nodes/" + i, tree.isLeaf(criteria.get(i))));
    }

    Stream<Located> leaves() {
        return criteria().filter(Located::leaf);
    }

    /** A criterion and where it stands. */
    record Located(Criterion criterion, String pointer, boolean leaf) {

        String code() {
            return criterion.code();
        }
    }
}
