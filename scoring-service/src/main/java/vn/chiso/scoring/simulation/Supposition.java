package vn.chiso.scoring.simulation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.indicator.Filling;
import vn.chiso.scoring.indicator.UnitValues;
import vn.chiso.scoring.scorecard.LineScoring;
import vn.chiso.scoring.scorecard.ScorecardProblem;
import vn.chiso.scoring.simulation.SimulationRequest.Change;
import vn.chiso.scoring.standing.Stage;

/**
 * Scores what is supposed, in the words of a self-score or of an appraisal. Computes, and reads nothing any more.
 *
 * @param about the card of a change that names none
 * @param cards every card that a change can be of
 * @param values what the indicators say of the units of these cards
 */
record Supposition(UUID about, Stage stage, Map<UUID, SupposedCard> cards, Map<UUID, UnitValues> values) {

    /**
     * The lines that a hypothesis says anew, by card; the card that it is about first, changed or not.
     *
     * @param pointer of the hypothesis
     * @throws ProblemException as for the same line of a self-score, pointing into the hypothesis
     */
    Map<UUID, Map<String, Scored>> lines(List<Change> changes, String pointer) {
        Map<UUID, Map<String, Scored>> lines = new LinkedHashMap<>();
        lines.put(about, new LinkedHashMap<>());
        Map<UUID, Set<String>> named = new LinkedHashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            var at = pointer + "/changes/" + i;
            var card = cards.get(change.scorecardOr(about));
            if (!card.tree().leaves().containsKey(change.code())
                    || !card.hand().access().sees(change.code())) {
                throw new ProblemException(PlatformProblem.NOT_FOUND).at(at + "/code");
            }
            if (!named.computeIfAbsent(card.id(), _ -> new HashSet<>()).add(change.code())) {
                throw new ProblemException(ScorecardProblem.LINE_NAMED_TWICE).at(at + "/code");
            }
            lines.computeIfAbsent(card.id(), _ -> new LinkedHashMap<>()).put(change.code(), scored(card, change, at));
        }
        return lines;
    }

    private Scored scored(SupposedCard card, Change change, String pointer) {
        try {
            return scored(card, change);
        } catch (ProblemException e) {
            throw new ProblemException(e.type(), e.arguments())
                    .at(pointer + e.errors().getFirst().pointer());
        }
    }

    private Scored scored(SupposedCard card, Change change) {
        var leaf = card.tree().leaves().get(change.code());
        if (isFinding(change, leaf)) {
            return LineScoring.byAppraisal(leaf.criterion(), change.points());
        }
        var inputs = change.saysNotApplicable()
                ? change.inputs()
                : new Filling(change.inputs(), leaf.bindings(), values.get(card.id())).inputs();
        return LineScoring.bySelf(leaf.criterion(), inputs, change.points(), change.saysNotApplicable());
    }

    /** Appraisers give points whatever is computed; with inputs beside them nobody knew which of both is meant. */
    private boolean isFinding(Change change, CriteriaTree.Leaf leaf) {
        return stage != Stage.SELF
                && change.points() != null
                && !change.saysNotApplicable()
                && (change.inputs().isEmpty() || leaf.isJudged());
    }
}
