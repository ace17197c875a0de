package vn.chiso.scoring.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.scoring.engine.Scored;

/** Adds up a card: rounded points of lines, up the tree (domain §9). Every method of this class is a pure function. */
public final class Totals {

    private static final String NO_PARENT = "";

    private final Map<String, List<SetNode>> children;
    private final Map<String, Scored> lines;
    private final Map<String, NodeTotal> totals = new HashMap<>();

    private Totals(List<SetNode> nodes, Map<String, Scored> lines) {
        this.children = nodes.stream()
                .collect(Collectors.groupingBy(
                        node -> node.parentCode() == null ? NO_PARENT : node.parentCode(), Collectors.toList()));
        this.lines = lines;
    }

    /**
     * The whole card.
     *
     * @param nodes of the set; children in the order of the document
     * @param lines what each leaf came to, by code
     * @throws IllegalArgumentException where a leaf has no line, a node no known parent, or an adjustment is no root
     */
    public static CardTotal of(Coverage coverage, List<SetNode> nodes, Map<String, Scored> lines) {
        requireTree(nodes, lines);
        var totals = new Totals(nodes, lines);
        var roots = totals.children.getOrDefault(NO_PARENT, List.of());
        roots.forEach(totals::total);
        var counting = roots.stream().filter(root -> root.adjustment() == null).toList();
        return new CardTotal(
                coverage,
                totals.sum(counting, NodeTotal::points),
                totals.sum(counting, NodeTotal::applicableMaximum),
                nodes.stream().map(node -> totals.totals.get(node.code())).toList(),
                totals.components(counting),
                roots.stream()
                        .filter(root -> root.adjustment() != null)
                        .map(totals::adjustment)
                        .toList(),
                totals.trace(counting));
    }

    private NodeTotal total(SetNode node) {
        var total = node.isLeaf() ? leaf(node) : inner(node);
        totals.put(node.code(), total);
        return total;
    }

    private NodeTotal leaf(SetNode node) {
        var line = lines.get(node.code());
        return line.excluded()
                ? new NodeTotal(node.code(), node.title(), BigDecimal.ZERO, BigDecimal.ZERO, null)
                : new NodeTotal(node.code(), node.title(), line.points(), node.maxPoints(), null);
    }

    private NodeTotal inner(SetNode node) {
        var below = children.getOrDefault(node.code(), List.of());
        below.forEach(this::total);
        return new NodeTotal(
                node.code(),
                node.title(),
                sum(below, NodeTotal::points),
                sum(below, NodeTotal::applicableMaximum),
                trace(below));
    }

    private BigDecimal sum(List<SetNode> nodes, Function<NodeTotal, BigDecimal> amount) {
        return nodes.stream()
                .map(node -> amount.apply(totals.get(node.code())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private SumTrace trace(List<SetNode> nodes) {
        List<SumTrace.Term> terms = new ArrayList<>();
        List<SumTrace.Excluded> excluded = new ArrayList<>();
        for (SetNode node : nodes) {
            var total = totals.get(node.code());
            if (total.applicableMaximum().signum() == 0) {
                excluded.add(new SumTrace.Excluded(node.code(), node.maxPoints()));
            } else {
                terms.add(new SumTrace.Term(node.code(), total.points(), total.applicableMaximum()));
            }
        }
        return new SumTrace(terms, excluded);
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
        leaves(roots).stream()
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

    private List<SetNode> leaves(List<SetNode> nodes) {
        return nodes.stream()
                .<SetNode>mapMulti((node, found) -> {
                    if (node.isLeaf()) {
                        found.accept(node);
                    } else {
                        leaves(children.getOrDefault(node.code(), List.of())).forEach(found);
                    }
                })
                .toList();
    }

    /**
     * Codes of the nodes that no card can be added up with: used twice, without a way to a root, or an adjustment below one.
     * Publishing would fail on them long after everybody has scored.
     */
    public static List<String> unsound(List<SetNode> nodes) {
        Map<String, SetNode> byCode = new HashMap<>();
        List<String> faults = new ArrayList<>();
        nodes.stream().filter(node -> byCode.put(node.code(), node) != null).forEach(node -> faults.add(node.code()));
        nodes.stream()
                .filter(node -> node.parentCode() != null)
                .filter(node -> node.adjustment() != null || !hasWayToRoot(byCode, node))
                .forEach(node -> faults.add(node.code()));
        return faults;
    }

    private static void requireTree(List<SetNode> nodes, Map<String, Scored> lines) {
        Map<String, SetNode> byCode = new HashMap<>();
        for (SetNode node : nodes) {
            require(byCode.put(node.code(), node) == null, "The code is used twice: ", node);
        }
        for (SetNode node : nodes) {
            require(!node.isLeaf() || lines.get(node.code()) != null, "No line for the leaf ", node);
            require(node.parentCode() == null || hasWayToRoot(byCode, node), "No way to a root from ", node);
            require(node.parentCode() == null || node.adjustment() == null, "An adjustment is a root: ", node);
        }
    }

    private static boolean hasWayToRoot(Map<String, SetNode> byCode, SetNode node) {
        SetNode above = node;
        // A circle is longer than there are nodes.
        for (int steps = 0; above.parentCode() != null; steps++) {
            above = byCode.get(above.parentCode());
            if (above == null || above.isLeaf() || steps > byCode.size()) {
                return false;
            }
        }
        return true;
    }

    private static void require(boolean sound, String message, SetNode node) {
        if (!sound) {
            throw new IllegalArgumentException(message + node.code());
        }
    }
}
