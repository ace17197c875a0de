package vn.chiso.scoring.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.ScorecardLine;

/**
 * Nobody appraises a card of his own unit or its subtree, nor a line that he scored (design §7), defended, or approved as head,
 * whatever office he holds by now.
 */
@ApplicationScoped
class SeparationOfDuty {

    /** Grants that make somebody one of the unit's people; looking on and running the system do not. */
    private static final Role[] OWN = {
        Role.SCORING_OFFICER,
        Role.UNIT_HEAD,
        Role.APPRAISER,
        Role.ORGANISER,
        Role.TASK_COORDINATOR,
        Role.CATALOGUE_EDITOR,
        Role.LEADER
    };

    private final Scope scope;
    private final UnitTree units;
    private final Caller caller;

    SeparationOfDuty(Scope scope, UnitTree units, Caller caller) {
        this.scope = scope;
        this.units = units;
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
        var explanation = line.explanation();
        return line.wasScoredBy(subject)
                || hand.card().wasSubmittedBy(subject)
                || explanation != null && explanation.by().subject().equals(subject);
    }

    /** The card's unit lies in a unit of the caller's, or he works inside the assessed unit. */
    boolean isOfOwnUnit(CardInHand hand) {
        var assessed = hand.card().assessedUnitId();
        return scope.unitsOfCaller(OWN).stream()
                .anyMatch(own -> units.isWithin(assessed, own) || units.isWithin(own, assessed));
    }
}
