package vn.chiso.scoring.total;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a card came to.
 *
 * @param coverage an extract has no index
 * @param points of all sections that are part of the total, without bonus and penalty
 * @param applicableMaximum of the lines among these that apply to the unit
 * @param nodes of the whole tree in the order of the document, adjustments included
 * @param components in the order of their first line
 */
public record CardTotal(
        Coverage coverage,
        BigDecimal points,
        BigDecimal applicableMaximum,
        List<NodeTotal> nodes,
        List<ComponentTotal> components,
        List<AdjustmentTotal> adjustments) {

    public CardTotal {
        nodes = List.copyOf(nodes);
        components = List.copyOf(components);
        adjustments = List.copyOf(adjustments);
    }

    /** Points with bonus added and penalty taken away. No document sets a floor, so it may fall below 0. */
    public BigDecimal totalPoints() {
        return adjustments.stream().map(AdjustmentTotal::effect).reduce(points, BigDecimal::add);
    }

    /** What of the applicable maximum is missing; a bonus does not make up for it, a penalty does not add to it. */
    public BigDecimal deducted() {
        return applicableMaximum.subtract(points);
    }

    /** Empty for an extract, and where nothing applies to the unit. */
    public Optional<Index> index() {
        return coverage == Coverage.EXTRACT ? Optional.empty() : Index.of(points, applicableMaximum);
    }

    /** The nodes by code, for whoever looks at many of them. */
    public Map<String, NodeTotal> byCode() {
        return nodes.stream().collect(Collectors.toMap(NodeTotal::code, node -> node));
    }

    /** For conditions and tie keys that name a criterion, leaf or not; empty for one that the set does not have. */
    public Optional<NodeTotal> node(String code) {
        for (NodeTotal node : nodes) {
            if (node.code().equals(code)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }
}
