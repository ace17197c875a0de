package vn.chiso.scoring.standing;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.scoring.total.CardTotal;
import vn.chiso.scoring.total.NodeTotal;

/** One node of a card as if it were all of it. */
final class NodeCards {

    private NodeCards() {}

    static Entrant only(Entrant entrant, String criterionCode) {
        var card = entrant.card();
        var node = card.node(criterionCode).orElse(null);
        var nodes = node == null ? List.<NodeTotal>of() : List.of(node);
        return new Entrant(
                entrant.unitId(),
                entrant.groupId(),
                new CardTotal(
                        card.coverage(),
                        node == null ? BigDecimal.ZERO : node.points(),
                        node == null ? BigDecimal.ZERO : node.applicableMaximum(),
                        nodes,
                        List.of(),
                        List.of()),
                entrant.facts(),
                entrant.previousIndex());
    }
}
