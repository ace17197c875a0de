package vn.chiso.scoring.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The five dates of a campaign; every "to" is the last day, included. */
@Embeddable
public record CampaignDates(
        @NotNull @Column(name = "self_scoring_from") LocalDate selfScoringFrom,
        @NotNull @Column(name = "self_scoring_to") LocalDate selfScoringTo,
        @NotNull @Column(name = "appraisal1_to") LocalDate appraisal1To,
        @NotNull @Column(name = "explanation_to") LocalDate explanationTo,
        @NotNull @Column(name = "appraisal2_to") LocalDate appraisal2To) {

    boolean areInOrder() {
        return !selfScoringFrom.isAfter(selfScoringTo)
                && !selfScoringTo.isAfter(appraisal1To)
                && !appraisal1To.isAfter(explanationTo)
                && !explanationTo.isAfter(appraisal2To);
    }
}
