package vn.chiso.scoring.classification;

import java.util.UUID;
import vn.chiso.scoring.total.CardTotal;

/**
 * A unit that is to be classed.
 *
 * @param rank within its group, for quotas; null where it has none: then it stands behind all others
 */
public record Candidate(UUID unitId, CardTotal card, Integer rank, Facts facts) {}
