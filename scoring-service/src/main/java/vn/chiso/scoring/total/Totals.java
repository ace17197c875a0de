package vn.chiso.scoring.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.chiso.scoring.engine.Scored;

/** Adds up a card: rounded points of lines, up the tree (domain §9). Every method of this class is a pure function. */
public final class Totals {

    private final SetTree tree;
    private final Map<String, Scored> lines;
    private final boolean withComponents;
    private final Map<String, NodeTotal> totals = new HashMap<>();

    private Totals(SetTree tree, Map<String, Scored> lines, boolean withComponents) {
        this.tree = tree;
        this.lines = lines;
        this.withComponents = withComponents;
    }

    /**
     * The whole card.
     *
     * @param nodes of the set; children in the order of the document
     * @param lines what each leaf came to, by code
     * @throws IllegalArgumentException where a leaf has no line, a node no known parent, or an adjustment is no root
     */
    public static CardTotal of(Coverage coverage, List<SetNode> nodes, Map<String, Scored> lines) {
        return of(coverage, SetTree.of(nodes), lines);
    }

    /**
     * The whole card, for who adds up many by one set.
     *
     * @throws IllegalArgumentException where a leaf has no line
     */
    public static CardTotal of(Coverage coverage, SetTree tree, Map<String, Scored> lines) {
        return new Totals(tree, lines, true).card(coverage);
    }

    /**
     * The points and maxima of a full card and its nodes: no component. For who holds the cards of thousands of units to
     * compare them.
     *
     * @throws IllegalArgumentException where a leaf has no line
     */
    public static CardTotal sums(SetTree tree, Map<String, Scored> lines) {
        return new Totals(tree, lines, false).card(Coverage.FULL);
    }

    private CardTotal card(Coverage coverage) {
        for (SetNode node : tree.nodes()) {
            SetTree.require(!node.isLeaf() || lines.get(node.code()) != null, "No line for the leaf ", node);
        }
        var roots = tree.roots();
        roots.forEach(this::total);
        var counting = roots.stream().filter(root -> root.adjustment() == null).toList();
        return new CardTotal(
                coverage,
                sum(counting, NodeTotal::points),
                sum(counting, NodeTotal::applicableMaximum),
                tree.nodes().stream().map(node -> totals.get(node.code())).toList(),
                withComponents ? components(counting) : List.of(),
                roots.stream()
                        .filter(root -> root.adjustment() != null)
                        .map(this::adjustment)
                        .toList());
    }

    private NodeTotal total(SetNode node) {
        var total = node.isLeaf() ? leaf(node) : inner(node);
        totals.put(node.code(), total);
        return total;
    }

    private NodeTotal leaf(SetNode node) {
        var line = lines.get(node.code());
        return line.excluded()
                ? new NodeTotal(node.code(), node.title(), BigDecimal.ZERO, BigDecimal.ZERO)
                : new NodeTotal(node.code(), node.title(), line.points(), node.maxPoints());
    }

    private NodeTotal inner(SetNode node) {
        var below = tree.below(node);
        below.forEach(this::total);
        return new NodeTotal(
                node.code(), node.title(), sum(below, NodeTotal::points), sum(below, NodeTotal::applicableMaximum));
    }

    private BigDecimal sum(List<SetNode> nodes, Function<NodeTotal, BigDecimal> amount) {
        return nodes.stream()
                .map(node -> amount.apply(totals.get(node.code())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private AdjustmentTotal adjustment(SetNode root) {
        return AdjustmentTotal.capped(
                root.code(),
                root.title(),
                root.adjustment(),
                root.maxPoints(),
                totals.get(root.code()).points());
    }

    /** Lines that do not apply open no component: an empty one would have a maximum of 0. */
    private List<ComponentTotal> components(List<SetNode> roots) {
        Map<ComponentKey, List<SetNode>> byKey = new LinkedHashMap<>();
        tree.leaves(roots).stream()
                .filter(leaf -> !lines.get(leaf.code()).excluded())
                .forEach(leaf -> byKey.computeIfAbsent(ComponentKey.of(leaf.method()), _ -> new ArrayList<>())
                        .add(leaf));
        return byKey.entrySet().stream()
                .map(entry -> new ComponentTotal(
                        entry.getKey(),
                        sum(entry.getValue(), NodeTotal::points),
                        sum(entry.getValue(), NodeTotal::applicableMaximum),
                        entry.getValue().stream().map(SetNode::code).toList()))
                .toList();
    }
}
