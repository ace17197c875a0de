package vn.chiso.criteria.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The criteria of a set as a tree, in the order of the document. Immutable; made only of criteria without {@link TreeFault}. */
public final class CriteriaTree {

    /** A design limit: the event of a set must stay below what broker and consumers take. */
    public static final int MAX_NODES = 2_000;

    private final List<Criterion> criteria;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, List<Criterion>> children = new HashMap<>();

    public CriteriaTree(List<Criterion> criteria) {
        this.criteria = List.copyOf(criteria);
        for (int i = 0; i < this.criteria.size(); i++) {
            var criterion = this.criteria.get(i);
            if (positions.put(criterion.code(), i) != null) {
                throw new IllegalArgumentException("Code twice: " + criterion.code());
            }
            if (criterion.parentCode() != null) {
                if (!positions.containsKey(criterion.parentCode())) {
                    throw new IllegalArgumentException("Parent not before its child: " + criterion.code());
                }
                children.computeIfAbsent(criterion.parentCode(), code -> new ArrayList<>())
                        .add(criterion);
            }
        }
    }

    public List<Criterion> criteria() {
        return criteria;
    }

    public List<Criterion> roots() {
        return criteria.stream().filter(c -> c.parentCode() == null).toList();
    }

    public List<Criterion> leaves() {
        return criteria.stream().filter(this::isLeaf).toList();
    }

    public boolean isLeaf(Criterion criterion) {
        return !children.containsKey(criterion.code());
    }

    public List<Criterion> childrenOf(Criterion criterion) {
        return List.copyOf(children.getOrDefault(criterion.code(), List.of()));
    }

    public int positionOf(Criterion criterion) {
        return positions.get(criterion.code());
    }

    public Optional<Criterion> find(String code) {
        return Optional.ofNullable(positions.get(code)).map(criteria::get);
    }
}
