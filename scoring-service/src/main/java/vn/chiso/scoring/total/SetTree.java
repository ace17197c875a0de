package vn.chiso.scoring.total;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The nodes of a set as a tree. It is checked when it is made, once for all cards that are added up by it. */
public final class SetTree {

    private static final String NO_PARENT = "";

    private final List<SetNode> nodes;
    private final Map<String, List<SetNode>> children;

    private SetTree(List<SetNode> nodes) {
        this.nodes = List.copyOf(nodes);
        this.children = nodes.stream()
                .collect(Collectors.groupingBy(node -> node.parentCode() == null ? NO_PARENT : node.parentCode()));
    }

    /**
     * The tree of these nodes.
     *
     * @param nodes of the set; children in the order of the document
     * @throws IllegalArgumentException where a node has no known parent, or an adjustment is no root
     */
    public static SetTree of(List<SetNode> nodes) {
        Map<String, SetNode> byCode = new HashMap<>();
        for (SetNode node : nodes) {
            require(byCode.put(node.code(), node) == null, "The code is used twice: ", node);
        }
        for (SetNode node : nodes) {
            require(node.parentCode() == null || hasWayToRoot(byCode, node), "No way to a root from ", node);
            require(node.parentCode() == null || node.adjustment() == null, "An adjustment is a root: ", node);
        }
        return new SetTree(nodes);
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

    static void require(boolean sound, String message, SetNode node) {
        if (!sound) {
            throw new IllegalArgumentException(message + node.code());
        }
    }

    /** In the order of the document. */
    List<SetNode> nodes() {
        return nodes;
    }

    List<SetNode> roots() {
        return children.getOrDefault(NO_PARENT, List.of());
    }

    List<SetNode> below(SetNode node) {
        return children.getOrDefault(node.code(), List.of());
    }

    /** The leaves at or below these nodes. */
    List<SetNode> leaves(List<SetNode> top) {
        return top.stream()
                .<SetNode>mapMulti((node, found) -> {
                    if (node.isLeaf()) {
                        found.accept(node);
                    } else {
                        leaves(below(node)).forEach(found);
                    }
                })
                .toList();
    }
}
