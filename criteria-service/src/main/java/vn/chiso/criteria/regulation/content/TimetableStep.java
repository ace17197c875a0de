package vn.chiso.criteria.regulation.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** By when a step of scoring is done. */
public record TimetableStep(
        @NotNull Step step, @NotNull @Valid DueRule due) {

    /** In the order of the process; the first five are the dates of a campaign. */
    public enum Step {
        SELF_SCORING_FROM,
        SELF_SCORING_TO,
        APPRAISAL_1_TO,
        EXPLANATION_TO,
        APPRAISAL_2_TO,
        PUBLICATION
    }
}
