package vn.chiso.scoring.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.total.CardTotal;
import vn.chiso.scoring.total.Totals;

/**
 * A card that can be changed in thought.
 *
 * @param lines what each line came to at the stage, by code
 */
public record SupposedCard(CardInHand hand, CriteriaTree tree, Map<String, Scored> lines) {

    public UUID id() {
        return hand.card().id();
    }

    public UUID unitId() {
        return hand.card().assessedUnitId();
    }

    /** What the card comes to as it is. */
    public CardTotal total() {
        return with(Map.of());
    }

    /** What it would come to if these lines were different. */
    public CardTotal with(Map<String, Scored> changed) {
        Map<String, Scored> all = new HashMap<>(lines);
        all.putAll(changed);
        return Totals.of(tree.coverage(), tree.nodes(), all);
    }
}
