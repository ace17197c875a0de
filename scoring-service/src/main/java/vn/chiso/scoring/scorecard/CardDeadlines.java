package vn.chiso.scoring.scorecard;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import vn.chiso.scoring.campaign.CampaignDates;

/**
 * The last days of a card, each included; null where no deadline closes that step.
 *
 * @param explanationUntil null also before an explanation is asked for
 */
@Embeddable
record CardDeadlines(
        @Column(name = "self_scoring_until") LocalDate selfScoringUntil,
        @Column(name = "explanation_until") LocalDate explanationUntil) {

    static final CardDeadlines NONE = new CardDeadlines(null, null);

    boolean isSelfScoringOver(LocalDate today) {
        return selfScoringUntil != null && today.isAfter(selfScoringUntil);
    }

    boolean isExplanationOver(LocalDate today) {
        return explanationUntil != null && today.isAfter(explanationUntil);
    }

    /** A card that was given a day of its own keeps it; one that no deadline closes is given none by a date that stays as it was. */
    CardDeadlines followSelfScoring(CampaignDates previous, CampaignDates dates) {
        if (dates.selfScoringTo().equals(previous.selfScoringTo())) {
            return this;
        }
        boolean ofCampaign = selfScoringUntil == null || selfScoringUntil.equals(previous.selfScoringTo());
        return ofCampaign ? withSelfScoring(dates.selfScoringTo()) : this;
    }

    CardDeadlines followExplanation(CampaignDates dates) {
        return explanationUntil == null ? this : withExplanation(dates.explanationTo());
    }

    CardDeadlines withSelfScoring(LocalDate until) {
        return new CardDeadlines(until, explanationUntil);
    }

    CardDeadlines withExplanation(LocalDate until) {
        return new CardDeadlines(selfScoringUntil, until);
    }
}
