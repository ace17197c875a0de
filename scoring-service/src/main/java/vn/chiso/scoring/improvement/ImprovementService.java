package vn.chiso.scoring.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.platform.database.Snapshot;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.improvement.ImprovementsResponse.Improvement;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.Scorecards;
import vn.chiso.scoring.simulation.StandingResponse;
import vn.chiso.scoring.simulation.StartingPoint;
import vn.chiso.scoring.simulation.SupposedCard;
import vn.chiso.scoring.standing.Stage;

/** Finds where a card can still gain. */
@ApplicationScoped
@Transactional
class ImprovementService {

    private final Snapshot snapshot;
    private final Scorecards scorecards;
    private final StartingPoint start;

    ImprovementService(Snapshot snapshot, Scorecards scorecards, StartingPoint start) {
        this.snapshot = snapshot;
        this.scorecards = scorecards;
        this.start = start;
    }

    /** @param asked null for the last stage whose points no longer change */
    ImprovementsResponse of(UUID cardId, Stage asked) {
        snapshot.take();
        var hand = scorecards.visible(cardId);
        var stage = start.stage(hand.campaign(), asked);
        var card = start.card(hand, start.criteria(hand.campaign()), stage);
        var gains = Gain.of(card, hand.access()::sees);
        var items = items(card, gains);
        if (!hand.access().whole()) {
            return new ImprovementsResponse(cardId, stage, false, null, items, null);
        }
        var contest = start.contest(hand.campaign(), stage, List.of(card));
        var present = contest.with(Map.of(card.unitId(), card.total())).get(card.unitId());
        return new ImprovementsResponse(
                cardId,
                stage,
                contest.isRanked(),
                StandingResponse.of(present, card.tree().rounding(), contest.isRanked()),
                items,
                ClassWay.of(card, contest, gains).orElse(null));
    }

    private List<Improvement> items(SupposedCard card, List<Gain> gains) {
        var inputs = inputs(card.hand());
        return gains.stream()
                .map(gain -> item(card, gain, inputs.getOrDefault(gain.code(), Map.of())))
                .toList();
    }

    /** What is entered, by code. Later stages judge the same inputs. */
    private Map<String, Map<String, InputValue>> inputs(CardInHand hand) {
        Map<String, Map<String, InputValue>> inputs = new HashMap<>();
        scorecards.lines(hand).stream()
                .filter(line -> line.self() != null)
                .forEach(line -> inputs.put(line.criterionCode(), line.self().inputs()));
        return inputs;
    }

    private static Improvement item(SupposedCard card, Gain gain, Map<String, InputValue> inputs) {
        var rounding = card.tree().rounding();
        var leaf = gain.leaf();
        var worth = new Worth(gain.leaf().criterion(), gain.points(), gain.lowers());
        var targets = LineTargets.of(worth, inputs);
        // What a cap leaves of it tells of other lines, which who sees single ones does not see.
        var added = card.hand().access().whole() ? gain.added() : gain.ofLine();
        return new Improvement(
                gain.code(),
                leaf.title(),
                rounding.shown(leaf.maxPoints()),
                rounding.shown(gain.points()),
                rounding.shown(added),
                leaf.adjustment(),
                targets.next(),
                targets.best());
    }
}
