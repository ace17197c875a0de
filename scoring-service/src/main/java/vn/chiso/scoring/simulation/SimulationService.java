package vn.chiso.scoring.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chiso.platform.database.Snapshot;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.indicator.Binding;
import vn.chiso.scoring.indicator.UnitValues;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.LineIndicators;
import vn.chiso.scoring.scorecard.Scorecards;
import vn.chiso.scoring.simulation.SimulationRequest.Change;
import vn.chiso.scoring.simulation.SimulationRequest.Hypothesis;

/** Reads once what is, then computes what would be by each hypothesis. */
@ApplicationScoped
@Transactional
class SimulationService {

    /** Each is looked at with its access; a request must not ask the database without end. */
    private static final int MOST_CARDS = 20;

    private final Snapshot snapshot;
    private final Scorecards scorecards;
    private final LineIndicators indicators;
    private final StartingPoint start;

    SimulationService(Snapshot snapshot, Scorecards scorecards, LineIndicators indicators, StartingPoint start) {
        this.snapshot = snapshot;
        this.scorecards = scorecards;
        this.indicators = indicators;
        this.start = start;
    }

    /** @throws ProblemException for the first thing that cannot be supposed: then nothing is */
    SimulationResponse simulate(SimulationRequest request) {
        snapshot.take();
        requireNamesOnce(request.hypotheses());
        var about = visible(request.scorecardId(), "/scorecardId");
        var campaign = about.campaign();
        var stage = start.stage(campaign, request.stage());
        var tree = start.criteria(campaign);
        Map<UUID, SupposedCard> cards = new LinkedHashMap<>();
        hands(request, about).forEach((id, hand) -> cards.put(id, start.card(hand, tree, stage)));
        var contest = start.contest(campaign, stage, cards.values());
        var supposition = new Supposition(about.card().id(), stage, cards, values(request, cards));
        var outcomes = new Outcomes(cards, contest, request.wantsTraces());
        var hypotheses = IntStream.range(0, request.hypotheses().size())
                .mapToObj(i -> {
                    var hypothesis = request.hypotheses().get(i);
                    return outcomes.of(hypothesis.name(), supposition.lines(hypothesis.changes(), "/hypotheses/" + i));
                })
                .toList();
        return new SimulationResponse(
                campaign.id(), stage, contest.isRanked(), outcomes.present(), hypotheses, outcomes.movedUnits());
    }

    private static void requireNamesOnce(List<Hypothesis> hypotheses) {
        var names = new HashSet<String>();
        for (int i = 0; i < hypotheses.size(); i++) {
            if (!names.add(hypotheses.get(i).name())) {
                throw new ProblemException(SimulationProblem.HYPOTHESIS_NAMED_TWICE).at("/hypotheses/" + i + "/name");
            }
        }
    }

    private CardInHand visible(UUID id, String pointer) {
        try {
            return scorecards.visible(id);
        } catch (ProblemException e) {
            throw new ProblemException(e.type(), e.arguments()).at(pointer);
        }
    }

    /** The cards by id, the one that the request is about first. */
    private Map<UUID, CardInHand> hands(SimulationRequest request, CardInHand about) {
        Map<UUID, CardInHand> hands = new LinkedHashMap<>();
        hands.put(about.card().id(), about);
        for (int i = 0; i < request.hypotheses().size(); i++) {
            var changes = request.hypotheses().get(i).changes();
            for (int j = 0; j < changes.size(); j++) {
                var id = changes.get(j).scorecardOr(about.card().id());
                if (!hands.containsKey(id)) {
                    var pointer = "/hypotheses/%d/changes/%d/scorecardId".formatted(i, j);
                    requireRoom(hands, pointer);
                    hands.put(id, ofCampaign(about, visible(id, pointer), pointer));
                }
            }
        }
        return hands;
    }

    private static void requireRoom(Map<UUID, CardInHand> hands, String pointer) {
        if (hands.size() == MOST_CARDS) {
            throw new ProblemException(SimulationProblem.TOO_MANY_SCORECARDS, MOST_CARDS).at(pointer);
        }
    }

    private static CardInHand ofCampaign(CardInHand about, CardInHand other, String pointer) {
        if (!other.campaign().id().equals(about.campaign().id())) {
            throw new ProblemException(SimulationProblem.SCORECARD_OF_ANOTHER_CAMPAIGN).at(pointer);
        }
        return other;
    }

    private Map<UUID, UnitValues> values(SimulationRequest request, Map<UUID, SupposedCard> cards) {
        var named = request.hypotheses().stream()
                .flatMap(hypothesis -> hypothesis.changes().stream())
                .collect(Collectors.groupingBy(
                        change -> change.scorecardOr(request.scorecardId()),
                        Collectors.mapping(Change::code, Collectors.toSet())));
        return cards.values().stream()
                .collect(Collectors.toMap(
                        SupposedCard::id,
                        card -> indicators.current(
                                card.hand(), bindings(card, named.getOrDefault(card.id(), Set.of())))));
    }

    private static List<Binding> bindings(SupposedCard card, Set<String> codes) {
        return codes.stream()
                .map(card.tree().leaves()::get)
                .filter(Objects::nonNull)
                .flatMap(leaf -> leaf.bindings().stream())
                .toList();
    }
}
