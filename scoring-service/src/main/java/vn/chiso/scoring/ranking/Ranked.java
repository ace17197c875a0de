package vn.chiso.scoring.ranking;

import java.util.UUID;
import vn.chiso.scoring.regulation.TieKey;
import vn.chiso.scoring.total.Index;

/**
 * The rank of a unit.
 *
 * @param rankedUnits how many were ranked
 * @param sharing units that have this rank, itself included
 * @param decidedBy the key that told it from a unit of the same index; null where no key was needed
 */
public record Ranked(UUID unitId, Index index, int rank, int rankedUnits, int sharing, TieKey decidedBy) {}
