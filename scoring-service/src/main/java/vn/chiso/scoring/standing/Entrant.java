package vn.chiso.scoring.standing;

import java.util.UUID;
import vn.chiso.scoring.classification.Candidate;
import vn.chiso.scoring.classification.Facts;
import vn.chiso.scoring.ranking.Contender;
import vn.chiso.scoring.total.CardTotal;
import vn.chiso.scoring.total.Index;

/**
 * A unit of a campaign with all that rank and class depend on.
 *
 * @param groupId the unit group inside which it is ranked; null where it was named itself
 * @param previousIndex of the period before; null where it has none
 */
public record Entrant(UUID unitId, UUID groupId, CardTotal card, Facts facts, Index previousIndex) {

    Contender contender() {
        return new Contender(unitId, card, previousIndex, facts.indicators());
    }

    Candidate candidate(Integer rank) {
        return new Candidate(unitId, card, rank, facts);
    }
}
