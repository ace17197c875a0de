package vn.chiso.scoring.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Caller;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.OwnUnits;
import vn.chiso.scoring.scorecard.ScorecardLine;

/**
 * Nobody appraises a card of his own unit or its subtree, whatever became of that unit, nor a line that he scored (design §7), defended, or approved as head,
 * whatever office he holds by now.
 */
@ApplicationScoped
class SeparationOfDuty {

    private final OwnUnits own;
    private final Caller caller;

    SeparationOfDuty(OwnUnits own, Caller caller) {
        this.own = own;
        this.caller = caller;
    }

    /** Why the caller may not appraise the line, if he may not. */
    Optional<ProblemException> objection(CardInHand hand, ScorecardLine line) {
        if (!hand.access().mayAppraise(line.criterionCode())) {
            return Optional.of(new ProblemException(PlatformProblem.FORBIDDEN));
        }
        if (isOfOwnUnit(hand)) {
            return Optional.of(new ProblemException(AppraisalProblem.APPRAISER_OF_OWN_UNIT));
        }
        return hasSpokenFor(hand, line)
                ? Optional.of(new ProblemException(AppraisalProblem.APPRAISER_SCORED_LINE))
                : Optional.empty();
    }

    private boolean hasSpokenFor(CardInHand hand, ScorecardLine line) {
        var subject = caller.subject();
        return line.wasSpokenForBy(subject) || hand.card().wasSubmittedBy(subject);
    }

    boolean isOfOwnUnit(CardInHand hand) {
        return own.hold(hand.card().assessedUnitId());
    }
}
