package vn.chiso.scoring.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.campaign.PinnedCriterion;

/** Finds cards and lines for the caller; what he may not see is not there. */
@ApplicationScoped
@Transactional
public class Scorecards {

    private final ScorecardRepository cards;
    private final ScorecardLineRepository lines;
    private final ScorecardVisibility visibility;
    private final Campaigns campaigns;
    private final AccessRules access;

    Scorecards(
            ScorecardRepository cards,
            ScorecardLineRepository lines,
            ScorecardVisibility visibility,
            Campaigns campaigns,
            AccessRules access) {
        this.cards = cards;
        this.lines = lines;
        this.visibility = visibility;
        this.campaigns = campaigns;
        this.access = access;
    }

    public CardInHand visible(UUID id) {
        return inHand(cards.findByIdOptional(id).orElseThrow(Scorecards::notFound));
    }

    /**
     * The card, its row locked until the end of the transaction.
     *
     * @throws ProblemException scorecard-frozen where the campaign was cancelled
     */
    public CardInHand forChange(UUID id) {
        var hand = inHand(cards.lockForChange(id).orElseThrow(Scorecards::notFound));
        hand.card().requireNotFrozen();
        return hand;
    }

    /** What he may do with the single lines of all these cards is not asked: it takes several queries a card. */
    Page<ScorecardResponse> list(UUID campaignId, UUID assessedUnitId, PageRequest page) {
        var seen = visibility.page(campaignId, assessedUnitId, page);
        var found = cards.inOrder(seen.keySet()).stream()
                .map(card -> ScorecardResponse.of(
                        card, campaigns.get(card.campaignId()).rounding(), seen.get(card.id())))
                .toList();
        return Page.of(found, page.limit(), card -> List.of(card.id().toString()));
    }

    public ScorecardLine line(CardInHand hand, String code) {
        hand.requireSight(code);
        return lines.ofCard(hand.card().id(), code).orElseThrow(Scorecards::notFound);
    }

    /** The lines that the caller sees, in the order of the document. */
    public List<ScorecardLine> lines(CardInHand hand) {
        return lines.ofCard(hand.card().id()).stream()
                .filter(line -> hand.access().sees(line.criterionCode()))
                .toList();
    }

    /** Of every line of the card, by code. */
    public Map<String, PinnedCriterion> criteria(CardInHand hand) {
        return campaigns.criteria(hand.campaign().id()).stream()
                .collect(Collectors.toMap(PinnedCriterion::code, Function.identity()));
    }

    /** The id of a card of that campaign, named by itself or by its unit; one of both may be null. */
    public Optional<UUID> idIn(UUID campaignId, UUID cardId, UUID assessedUnitId) {
        return cards.idIn(campaignId, cardId, assessedUnitId);
    }

    /** True once an appraiser has looked at a line of the card. */
    public boolean isAppraised(UUID cardId) {
        return lines.isAppraised(cardId);
    }

    /** All cards of a campaign, whoever asks, only to be read: for what the organiser does with the campaign. */
    public List<Scorecard> ofCampaign(UUID campaignId) {
        return cards.detachedOfCampaign(campaignId);
    }

    /** Card by card in the order of the document, only to be read. */
    public List<ScorecardLine> allLines(Collection<UUID> scorecardIds) {
        return lines.detachedOfCards(scorecardIds);
    }

    private CardInHand inHand(Scorecard card) {
        var campaign = campaigns.get(card.campaignId());
        var allowed = access.of(card, campaign);
        if (!allowed.seesAnything()) {
            throw notFound();
        }
        return new CardInHand(card, campaign, allowed);
    }

    private static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND);
    }
}
