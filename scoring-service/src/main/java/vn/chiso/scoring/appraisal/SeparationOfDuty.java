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
     * The card's unit, or one that it was merged into, lies in a unit of the caller's, or he works inside such a unit or one that was
     * merged into it. A grant outlives its unit: it counts as one on whoever succeeded that. A unit above that what has ended falls back
     * to is no successor here: all its agencies would work inside it.
     */
    boolean isOfOwnUnit(CardInHand hand) {
        // Native: the closure of the unit tree and who succeeds whom have no entities.
        return !sql.query("""
                        with recursive merged(predecessor_id, successor_id) as not materialized (
                            select s.predecessor_id, s.successor_id from unit_succession s
                             where not exists (select 1 from unit_path up where up.descendant_id = s.predecessor_id
                                                                            and up.ancestor_id = s.successor_id)
                        ), assessed(id) as (
                            select ?::uuid
                            union
                            select m.successor_id from assessed a join merged m on m.predecessor_id = a.id
                        ), former(id) as (
                            select id from assessed
                            union
                            select m.predecessor_id from former f join merged m on m.successor_id = f.id
                        ), own(id) as (
                            select unnest(?::uuid[])
                            union
                            select m.successor_id from own o join merged m on m.predecessor_id = o.id
                        )
                        select 1 from assessed a join unit_path p on p.descendant_id = a.id join own o on o.id = p.ancestor_id
                        union all
                        select 1 from former f join unit_path p on p.ancestor_id = f.id join own o on o.id = p.descendant_id
                        limit 1
                        """, row -> 1, hand.card().assessedUnitId(), scope.unitsOfCaller(OWN))
                .isEmpty();
    }
}
