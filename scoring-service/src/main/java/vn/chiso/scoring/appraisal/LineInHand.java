package vn.chiso.scoring.appraisal;

import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.ScorecardLine;

/** A line that is appraised, with its card and the criterion that it scores. */
record LineInHand(CardInHand hand, ScorecardLine line, PinnedCriterion criterion) {

    /** True of a line that its unit left open until the deadline locked the card. */
    boolean isLeftUnscored() {
        return line.self() == null && hand.card().isLockedAtDeadline();
    }

    /** True where the unit's points follow from inputs or from the policy for what does not apply. */
    boolean isComputed() {
        return line.self() != null && (line.self().notApplicable() || !criterion.isJudged());
    }
}
