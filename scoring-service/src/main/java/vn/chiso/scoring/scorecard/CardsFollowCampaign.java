package vn.chiso.scoring.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.campaign.PhaseEntered;

/** Moves the cards with their campaign, in its transaction: the campaign enters a phase with all of them or not at all. */
@ApplicationScoped
class CardsFollowCampaign {

    private final Campaigns campaigns;
    private final ScorecardRepository cards;
    private final ScorecardLineRepository lines;
    private final ScorecardJournal journal;

    CardsFollowCampaign(
            Campaigns campaigns, ScorecardRepository cards, ScorecardLineRepository lines, ScorecardJournal journal) {
        this.campaigns = campaigns;
        this.cards = cards;
        this.lines = lines;
        this.journal = journal;
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
            case DRAFT, CLOSED, CANCELLED -> {
                // The cards stay as they are.
            }
        }
    }

    private void open(Campaign campaign) {
        int criteria = campaigns.criteria(campaign.id()).size();
        var opened = campaign.assessedUnitIds().stream()
                .map(unit -> new Scorecard(campaign.id(), unit, criteria))
                .toList();
        cards.persist(opened);
        lines.createForAll(campaign.id());
        opened.forEach(card -> journal.changed(card, campaign.rounding()));
    }

    private void startAppraisal(Campaign campaign) {
        var locked = cards.lockAll(campaign.id());
        var open = locked.stream()
                .filter(card -> card.status() != ScorecardStatus.SUBMITTED)
                .map(card ->
                        violation("/scorecards/" + card.id(), ScorecardProblem.SCORECARDS_NOT_SUBMITTED, card.status()))
                .toList();
        if (!open.isEmpty()) {
            throw new ProblemException(ScorecardProblem.SCORECARDS_NOT_SUBMITTED).withErrors(open);
        }
        move(campaign, locked, ScorecardStatus.IN_APPRAISAL_1);
    }

    private void askForExplanations(Campaign campaign) {
        var locked = cards.lockAll(campaign.id());
        var missing = lines.unappraised(campaign.id()).stream()
                .map(code -> violation("/lines/" + code, ScorecardProblem.LINES_NOT_APPRAISED, code))
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(ScorecardProblem.LINES_NOT_APPRAISED).withErrors(missing);
        }
        move(campaign, locked, ScorecardStatus.EXPLANATION_REQUESTED);
    }

    /** A unit that said nothing in its time has nothing to explain. */
    private void startSecondAppraisal(Campaign campaign) {
        var locked = cards.lockAll(campaign.id());
        locked.stream()
                .filter(card -> card.status() == ScorecardStatus.EXPLANATION_REQUESTED)
                .forEach(card -> card.become(ScorecardStatus.EXPLAINED));
        move(campaign, locked, ScorecardStatus.IN_APPRAISAL_2);
    }

    private void finish(Campaign campaign) {
        var locked = cards.lockAll(campaign.id());
        lines.finish(campaign.id());
        move(campaign, locked, ScorecardStatus.FINAL);
    }

    private void all(Campaign campaign, ScorecardStatus status) {
        move(campaign, cards.lockAll(campaign.id()), status);
    }

    private void move(Campaign campaign, List<Scorecard> locked, ScorecardStatus status) {
        locked.forEach(card -> {
            card.become(status);
            journal.changed(card, campaign.rounding());
        });
    }

    private static Violation violation(String pointer, ScorecardProblem problem, Object detail) {
        return new Violation(pointer, problem.code(), detail.toString());
    }
}
