package vn.chiso.scoring.standing;

import vn.chiso.scoring.classification.Classified;
import vn.chiso.scoring.ranking.Ranked;

/**
 * Where a unit stands.
 *
 * @param ranked null without an index
 * @param classified null where the campaign has no regulation
 */
public record UnitStanding(Entrant entrant, Ranked ranked, Classified classified) {}
