package vn.chiso.scoring.simulation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.chiso.scoring.engine.Explanation;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.engine.Trace;
import vn.chiso.scoring.result.snapshot.UnitRef;
import vn.chiso.scoring.simulation.SimulationResponse.ChangedCard;
import vn.chiso.scoring.simulation.SimulationResponse.ChangedLine;
import vn.chiso.scoring.simulation.SimulationResponse.MovedUnit;
import vn.chiso.scoring.simulation.SimulationResponse.PresentCard;
import vn.chiso.scoring.simulation.SimulationResponse.StandingDifference;
import vn.chiso.scoring.simulation.SimulationResponse.SupposedExplanation;
import vn.chiso.scoring.simulation.SimulationResponse.SupposedHypothesis;
import vn.chiso.scoring.standing.UnitStanding;
import vn.chiso.scoring.total.CardTotal;

/** What lines said anew come to, beside what is. Computes, and reads nothing any more. */
final class Outcomes {

    private final Map<UUID, SupposedCard> cards;
    private final Contest contest;
    private final boolean traces;

    /** By card: the units of a group stand in relation to each other, whichever of them is changed. */
    private final Map<UUID, UnitStanding> present = new LinkedHashMap<>();

    private final Set<UUID> moved = new LinkedHashSet<>();

    Outcomes(Map<UUID, SupposedCard> cards, Contest contest, boolean traces) {
        this.cards = cards;
        this.contest = contest;
        this.traces = traces;
        Map<UUID, CardTotal> totals = new LinkedHashMap<>();
        cards.values().forEach(card -> totals.put(card.unitId(), card.total()));
        var standings = contest.with(totals);
        cards.forEach((id, card) -> present.put(id, standings.get(card.unitId())));
    }

    List<PresentCard> present() {
        return cards.values().stream()
                .map(card ->
                        new PresentCard(card.id(), contest.name(card.unitId()), shown(card, present.get(card.id()))))
                .toList();
    }

    SupposedHypothesis of(String name, Map<UUID, Map<String, Scored>> lines) {
        Map<UUID, CardTotal> totals = new LinkedHashMap<>();
        lines.forEach((id, changed) ->
                totals.put(cards.get(id).unitId(), cards.get(id).with(changed)));
        var standings = contest.with(totals);
        return new SupposedHypothesis(
                name,
                lines.entrySet().stream()
                        .map(entry -> changed(cards.get(entry.getKey()), entry.getValue(), standings))
                        .toList(),
                contest.isRanked() ? others(standings, totals.keySet()) : List.of());
    }

    /** The units that were named in an effect so far. */
    List<UnitRef> movedUnits() {
        return moved.stream().map(contest::name).toList();
    }

    private ChangedCard changed(SupposedCard card, Map<String, Scored> lines, Map<UUID, UnitStanding> standings) {
        var after = standings.get(card.unitId());
        return new ChangedCard(
                card.id(),
                shown(card, after),
                card.hand().access().whole() ? difference(card, after) : null,
                lines.entrySet().stream()
                        .map(entry -> line(card, entry.getKey(), entry.getValue()))
                        .toList());
    }

    private StandingResponse shown(SupposedCard card, UnitStanding standing) {
        return card.hand().access().whole()
                ? StandingResponse.of(standing, card.tree().rounding(), contest.isRanked())
                : null;
    }

    private StandingDifference difference(SupposedCard card, UnitStanding after) {
        var before = present.get(card.id());
        var was = before.entrant().card();
        var is = after.entrant().card();
        var rounding = card.tree().rounding();
        return new StandingDifference(
                rounding.shown(is.points().subtract(was.points())),
                rounding.shown(is.totalPoints().subtract(was.totalPoints())),
                is.index()
                        .flatMap(index -> was.index().map(index::shownPercentAbove))
                        .orElse(null),
                contest.isRanked() && after.ranked() != null && before.ranked() != null
                        ? before.ranked().rank() - after.ranked().rank()
                        : null,
                !Objects.equals(classCode(before), classCode(after)));
    }

    private ChangedLine line(SupposedCard card, String code, Scored after) {
        var rounding = card.tree().rounding();
        var leaf = card.tree().leaves().get(code);
        var before = card.lines().get(code);
        return new ChangedLine(
                code,
                leaf.title(),
                rounding.shown(leaf.maxPoints()),
                rounding.shown(before.points()),
                rounding.shown(after.points()),
                before.excluded() || after.excluded()
                        ? null
                        : rounding.shown(after.points().subtract(before.points())),
                traces ? after.trace() : null,
                traces ? told(after.trace()) : null);
    }

    private static SupposedExplanation told(Trace trace) {
        return new SupposedExplanation(
                Explanation.vietnamese().lines(trace), Explanation.english().lines(trace));
    }

    private List<MovedUnit> others(Map<UUID, UnitStanding> standings, Set<UUID> own) {
        return standings.values().stream()
                .filter(standing -> !own.contains(standing.entrant().unitId()))
                .filter(this::isMoved)
                .map(this::moved)
                .toList();
    }

    private boolean isMoved(UnitStanding after) {
        var before = contest.present(after.entrant().unitId());
        return !Objects.equals(rank(before), rank(after)) || !Objects.equals(classCode(before), classCode(after));
    }

    private MovedUnit moved(UnitStanding after) {
        var unit = after.entrant().unitId();
        moved.add(unit);
        var before = contest.present(unit);
        return new MovedUnit(unit, rank(before), rank(after), classCode(before), classCode(after));
    }

    private static Integer rank(UnitStanding standing) {
        return standing.ranked() == null ? null : standing.ranked().rank();
    }

    private static String classCode(UnitStanding standing) {
        return standing.classified() == null ? null : standing.classified().classCode();
    }
}
