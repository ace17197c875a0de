package vn.chiso.scoring.result;

import java.util.UUID;
import vn.chiso.scoring.result.snapshot.ResultRank;
import vn.chiso.scoring.result.snapshot.UnitRef;
import vn.chiso.scoring.total.Index;

/**
 * Where a unit stands, as its result says: what was published is shown, and nothing is found anew.
 *
 * @param unitGroupId null for a unit that was named beside the groups
 * @param rank null without an index
 */
public record PublishedPlace(
        UnitRef assessedUnit, UUID unitGroupId, ResultRank rank, Index index, String classCode, String classTitle) {}
