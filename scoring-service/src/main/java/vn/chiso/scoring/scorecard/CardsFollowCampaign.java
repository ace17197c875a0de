package vn.chiso.scoring.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.campaign.DatesChanged;
import vn.chiso.scoring.campaign.PhaseEntered;

/** Moves the cards with their campaign, in its transaction: the campaign enters a phase with all of them or not at all. */
@ApplicationScoped
class CardsFollowCampaign {

    private final Campaigns campaigns;
    private final ScorecardRepository cards;
    private final ScorecardLineRepository lines;
    private final ScorecardJournal journal;
    private final BusinessClock clock;

    CardsFollowCampaign(
            Campaigns campaigns,
            ScorecardRepository cards,
            ScorecardLineRepository lines,
            ScorecardJournal journal,
            BusinessClock clock) {
        this.campaigns = campaigns;
        this.cards = cards;
        this.lines = lines;
        this.journal = journal;
        this.clock = clock;
    }

    void follow(@Observes PhaseEntered entered) {
        var campaign = entered.campaign();
        switch (campaign.status()) {
            case SELF_SCORING -> open(campaign);
            case APPRAISAL_1 -> startAppraisal(campaign);
            case EXPLANATION -> askForExplanations(campaign);
            case APPRAISAL_2 -> startSecondAppraisal(campaign);
            case REVIEW -> finish(campaign);
            case PUBLISHED -> all(campaign, ScorecardStatus.PUBLISHED);
            case CANCELLED -> freeze(campaign);
            case DRAFT, CLOSED -> {
                // The cards stay as they are.
            }
        }
    }

    private void open(Campaign campaign) {
        int criteria = campaigns.criteria(campaign.id()).size();
        var until = unlessPast(campaign.dates().selfScoringTo());
        var opened = campaign.assessedUnits().stream()
                .map(unit -> new Scorecard(campaign.id(), unit, criteria, until))
                .toList();
        cards.persist(opened);
        lines.createForAll(campaign.id());
        journal.changedTogether(opened, campaign, CardChange.CHANGED);
    }

    /** Cards that have the campaign's deadline have the new one; those that were given a day of their own keep it. */
    void follow(@Observes DatesChanged changed) {
        var campaign = changed.campaign();
        var dates = campaign.dates();
        if (dates.selfScoringTo().equals(changed.before().selfScoringTo())
                && dates.explanationTo().equals(changed.before().explanationTo())) {
            return;
        }
        var following = cards.lockAll(campaign.id()).stream()
                .filter(card -> card.follow(changed.before(), dates))
                .toList();
        journal.changedTogether(following, campaign, CardChange.CHANGED);
    }

    /** A campaign that comes there after its own deadline records the past: no deadline is left that could close its cards. */
    private LocalDate unlessPast(LocalDate until) {
        return clock.today().isAfter(until) ? null : until;
    }

    /** Cards that the deadline locked go on as what they have; those that the lock has not reached yet are locked here. */
    private void startAppraisal(Campaign campaign) {
        var locked = cards.lockAll(campaign.id());
        locked.forEach(card -> lockIfDue(campaign, card));
        var open = locked.stream()
                .filter(card -> !card.isHandedIn())
                .map(Scorecard::id)
                .toList();
        HeldUp.requireNone(lines.heldUp(open), ScorecardProblem.SCORECARDS_NOT_SUBMITTED);
        locked.forEach(Scorecard::startAppraisal);
        journal.changedTogether(locked, campaign, CardChange.CHANGED);
    }

    private void lockIfDue(Campaign campaign, Scorecard card) {
        var before = CardState.of(card);
        if (card.lockAtDeadline(clock.now(), clock.today())) {
            journal.closedBySystem(CardChange.LOCKED, card, campaign, before);
        }
    }

    private void askForExplanations(Campaign campaign) {
        var locked = cards.lockAll(campaign.id());
        HeldUp.requireNone(lines.unappraised(campaign.id()), ScorecardProblem.LINES_NOT_APPRAISED);
        var until = unlessPast(campaign.dates().explanationTo());
        locked.forEach(card -> card.askForExplanation(until));
        journal.changedTogether(locked, campaign, CardChange.EXPLANATION_REQUESTED);
    }

    /** A unit that said nothing in its time has nothing to explain. */
    private void startSecondAppraisal(Campaign campaign) {
        var locked = cards.lockAll(campaign.id());
        locked.stream()
                .filter(card -> card.status() == ScorecardStatus.EXPLANATION_REQUESTED)
                .forEach(card -> card.become(ScorecardStatus.EXPLAINED));
        move(campaign, locked, ScorecardStatus.IN_APPRAISAL_2);
    }

    /** What a unit explained is heard: without a second look the first appraisal would stand as if nothing had been said. */
    private void finish(Campaign campaign) {
        var locked = cards.lockAll(campaign.id());
        HeldUp.requireNone(lines.unheard(campaign.id()), ScorecardProblem.LINES_NOT_APPRAISED);
        lines.finish(campaign.id());
        move(campaign, locked, ScorecardStatus.FINAL);
    }

    private void freeze(Campaign campaign) {
        var locked = cards.lockAll(campaign.id());
        locked.forEach(card -> card.freeze(clock.now()));
        journal.changedTogether(locked, campaign, CardChange.LOCKED);
    }

    private void all(Campaign campaign, ScorecardStatus status) {
        move(campaign, cards.lockAll(campaign.id()), status);
    }

    private void move(Campaign campaign, List<Scorecard> locked, ScorecardStatus status) {
        locked.forEach(card -> card.become(status));
        journal.changedTogether(locked, campaign, CardChange.CHANGED);
    }
}
