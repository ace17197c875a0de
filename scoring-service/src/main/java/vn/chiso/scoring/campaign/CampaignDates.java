package vn.chiso.scoring.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The five dates of a campaign; every "to" is the last day, included. */
@Embeddable
public record CampaignDates(
        @NotNull @Column(name = "self_scoring_from") LocalDate selfScoringFrom,
        @NotNull @Column(name = "self_scoring_to") LocalDate selfScoringTo,
        @NotNull @Column(name = "appraisal1_to") LocalDate appraisal1To,
        @NotNull @Column(name = "explanation_to") LocalDate explanationTo,
        @NotNull @Column(name = "appraisal2_to") LocalDate appraisal2To) {

    /** True unless a date before today differs from what it was: neither is the past changed nor anything moved into it. */
    boolean keepsWhatPassed(CampaignDates before, LocalDate today) {
        var now = inOrder();
        var then = before.inOrder();
        return IntStream.range(0, now.size())
                .filter(i -> !now.get(i).equals(then.get(i)))
                .noneMatch(i -> now.get(i).isBefore(today) || then.get(i).isBefore(today));
    }

    private List<LocalDate> inOrder() {
        return List.of(selfScoringFrom, selfScoringTo, appraisal1To, explanationTo, appraisal2To);
    }

    boolean areInOrder() {
        return !selfScoringFrom.isAfter(selfScoringTo)
                && !selfScoringTo.isAfter(appraisal1To)
                && !appraisal1To.isAfter(explanationTo)
                && !explanationTo.isAfter(appraisal2To);
    }
}
