package vn.chiso.scoring.selfscoring;

import java.util.List;
import java.util.UUID;
import vn.chiso.scoring.scorecard.SelfScore;

/**
 * What a line would be given.
 *
 * @param evidence that it would cite, all of it citable
 */
record CheckedScore(SelfScore score, List<UUID> evidence) {}
