package vn.chiso.scoring.reopening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.scoring.campaign.CampaignStatus;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.Scorecards;

/** When a card can be given back, and until which day. */
@ApplicationScoped
class ReopeningTerms {

    private final Scorecards scorecards;
    private final BusinessClock clock;

    ReopeningTerms(Scorecards scorecards, BusinessClock clock) {
        this.scorecards = scorecards;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    /** An appraiser's work is not thrown away: once he has looked at a line the unit can only explain. */
    void requireNotAppraised(CardInHand hand) {
        var phase = hand.campaign().status();
        var early = phase == CampaignStatus.SELF_SCORING || phase == CampaignStatus.APPRAISAL_1;
        if (!early || scorecards.isAppraised(hand.card().id())) {
            throw new ProblemException(ReopeningProblem.APPRAISAL_BEGAN);
        }
    }

    /**
     * @param asked null to keep the card's own day, or to keep it without any
     * @return the new last day
     */
    LocalDate until(CardInHand hand, LocalDate asked) {
        var today = today();
        if (asked == null) {
            var own = hand.card().selfScoringUntil();
            if (own != null && today.isAfter(own)) {
                throw new ProblemException(ReopeningProblem.UNTIL_REQUIRED).at("/until");
            }
            return own;
        }
        if (asked.isBefore(today) || asked.isAfter(hand.campaign().dates().appraisal1To())) {
            throw new ProblemException(ReopeningProblem.UNTIL_OUT_OF_RANGE).at("/until");
        }
        return asked;
    }
}
