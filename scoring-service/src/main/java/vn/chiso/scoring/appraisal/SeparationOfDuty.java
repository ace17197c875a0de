package vn.chiso.scoring.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.ScorecardLine;

/**
 * Nobody appraises a card of his own unit or its subtree, whatever became of that unit, nor a line that he scored (design §7), defended, or approved as head,
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
    private final Sql sql;
    private final Caller caller;

    SeparationOfDuty(Scope scope, Sql sql, Caller caller) {
        this.scope = scope;
        this.sql = sql;
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

    /**
     * The card's unit, or one that it was merged into, lies in a unit of the caller's, or he works inside such a unit. A unit above that
     * what has ended falls back to is no successor here: all its agencies would work inside it.
     */
    boolean isOfOwnUnit(CardInHand hand) {
        var own = scope.unitsOfCaller(OWN);
        // Native: the closure of the unit tree and who succeeds whom have no entities.
        return !sql.query("""
                        with recursive held(id) as (
                            select ?::uuid
                            union
                            select s.successor_id
                              from held h join unit_succession s on s.predecessor_id = h.id
                             where not exists (select 1 from unit_path up where up.descendant_id = s.predecessor_id
                                                                            and up.ancestor_id = s.successor_id)
                        )
                        select 1 from held h
                         where exists (select 1 from unit_path p where p.descendant_id = h.id and p.ancestor_id = any (?))
                            or exists (select 1 from unit_path p where p.ancestor_id = h.id and p.descendant_id = any (?))
                        """, row -> 1, hand.card().assessedUnitId(), own, own).isEmpty();
    }
}
