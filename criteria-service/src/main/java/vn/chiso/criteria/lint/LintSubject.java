package vn.chiso.criteria.lint;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.criteria.tree.Rounding;

/**
 * A set as the rules see it.
 *
 * @param extract only some criteria of the document are known, so sums cannot be complete
 * @param framework what it was derived from, null if it stands on its own
 */
public record LintSubject(
        CriteriaTree tree, boolean extract, Rounding rounding, References references, Framework framework) {

    /**
     * What exists of what the tree names.
     *
     * @param units of the units that the tree names, those that exist
     * @param indicators of the indicators that the tree names, those that exist
     */
    public record References(Set<UUID> units, Set<String> indicators) {

        public References {
            units = Set.copyOf(units);
            indicators = Set.copyOf(indicators);
        }
    }

    /** The published set whose criteria a derived one must keep. */
    public record Framework(CriteriaTree tree, Rounding rounding, boolean inForce) {}

    /** Every criterion with its pointer, in the order of the document. */
    public Stream<Located> criteria() {
        List<Criterion> criteria = tree.criteria();
        return IntStream.range(0, criteria.size())
                .mapToObj(i -> new Located(criteria.get(i), "/nodes/" + i, tree.isLeaf(criteria.get(i))));
    }

    public Stream<Located> leaves() {
        return criteria().filter(Located::leaf);
    }

    /** A criterion and where it stands. */
    public record Located(Criterion criterion, String pointer, boolean leaf) {

        public String code() {
            return criterion.code();
        }
    }
}
