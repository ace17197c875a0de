package vn.chiso.scoring.ranking;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import vn.chiso.scoring.total.CardTotal;
import vn.chiso.scoring.total.Index;

/**
 * A unit that is to be ranked.
 *
 * @param previousIndex of the period before; null where it has none
 * @param indicators values for unit and period by code; one that is missing is not known
 */
public record Contender(UUID unitId, CardTotal card, Index previousIndex, Map<String, BigDecimal> indicators) {

    public Contender {
        indicators = Map.copyOf(indicators);
    }
}
