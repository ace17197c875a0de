package vn.chiso.scoring.indicator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.platform.problem.ProblemException;

/** Where the figure of a survey comes from; kept with the value, also when another takes its place. */
public record Survey(
        @Schema(description = "Whom it asked.", examples = "SIPAS") @NotNull
        SurveyKind kind,

        @Schema(description = "Who carried it out.", examples = "Sở Nội vụ tỉnh Quảng Trị") @NotBlank @Size(max = 500)
        String surveyedBy,

        @Schema(description = "First day of asking.", examples = "2023-10-02") @NotNull
        LocalDate from,

        @Schema(description = "Last day of asking.", examples = "2023-11-10") @NotNull
        LocalDate to,

        @Schema(description = "How many answered.", examples = "384") @NotNull @Positive
        Integer sampleSize,

        @Schema(description = "Number of the document with the result.", examples = "812/BC-SNV")
        @NotBlank
        @Size(max = 100)
        String documentNumber,

        @Schema(description = "Date of the document with the result.", examples = "2023-12-05") @NotNull
        LocalDate documentDate) {

    /** @throws ProblemException where the days cannot be: nobody reports what he has not begun to ask */
    void requireSense(LocalDate today) {
        if (to.isBefore(from)) {
            throw new ProblemException(IndicatorProblem.SURVEY_ENDS_BEFORE_IT_BEGINS).at("/survey/to");
        }
        if (documentDate.isBefore(from)) {
            throw new ProblemException(IndicatorProblem.SURVEY_REPORTED_TOO_EARLY).at("/survey/documentDate");
        }
        if (to.isAfter(today)) {
            throw new ProblemException(IndicatorProblem.SURVEY_NOT_OVER).at("/survey/to");
        }
    }
}
