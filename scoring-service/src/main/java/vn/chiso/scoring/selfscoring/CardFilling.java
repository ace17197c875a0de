package vn.chiso.scoring.selfscoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.indicator.Binding;
import vn.chiso.scoring.scorecard.Scorecards;

/** Scores the lines of a card whose indicators have brought their values, as if each had been sent in without inputs. */
@ApplicationScoped
class CardFilling {

    private static final SelfScoreRequest NOTHING_ENTERED = new SelfScoreRequest(Map.of(), null, null, null, List.of());

    private final Scorecards scorecards;
    private final Campaigns campaigns;
    private final BulkScoring bulk;

    CardFilling(Scorecards scorecards, Campaigns campaigns, BulkScoring bulk) {
        this.scorecards = scorecards;
        this.campaigns = campaigns;
        this.bulk = bulk;
    }

    /** Lines that are scored already stay as they are. */
    @Transactional
    List<LineOutcome> fill(UUID cardId) {
        var hand = scorecards.forChange(cardId);
        var criteria = campaigns.criteria(hand.campaign().id()).stream()
                .collect(Collectors.toMap(PinnedCriterion::code, Function.identity()));
        var entries = scorecards.lines(hand).stream()
                .filter(line -> line.self() == null && hand.access().mayScore(line.criterionCode()))
                .filter(line -> isBound(criteria.get(line.criterionCode())))
                .map(line -> new LinesRequest.Entry(line.criterionCode(), line.version(), NOTHING_ENTERED))
                .toList();
        return bulk.score(cardId, new LinesRequest(entries));
    }

    private static boolean isBound(PinnedCriterion criterion) {
        return !Binding.of(criterion.scoringMethod()).isEmpty();
    }
}
