package vn.chiso.scoring.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.engine.Trace;

/**
 * Why a line has its points.
 *
 * @param points those that count so far: final, else of the last appraisal, else the unit's own
 * @param selfPoints what the unit gave itself, which the trace ends with
 * @param text one sentence a step, in both languages, down to the legal basis
 * @param trace of the unit's own score, as a stable tree; absent where it scored nothing in time
 * @param appraisals what was found since, in that order
 */
record ExplanationResponse(
        String criterionCode,
        String title,
        BigDecimal maxPoints,
        BigDecimal points,
        BigDecimal selfPoints,
        String scaleText,
        String legalBasis,
        Texts text,
        Trace trace,
        List<Found> appraisals) {

    /** The explanation in Vietnamese and in English. */
    record Texts(List<String> vi, List<String> en) {}

    /** One of the stages after the unit's own. */
    enum Stage {
        APPRAISAL_1,
        APPRAISAL_2,
        FINAL
    }

    /** What was found at a stage; no points where the criterion does not apply. */
    record Found(Stage stage, BigDecimal points, String reason, String causeCode, String by, Instant at) {}

    static ExplanationResponse of(ScorecardLine line, PinnedCriterion criterion, Rounding rounding) {
        var self = line.self();
        var counting = line.finalScore() == null ? line.appraised() : line.finalScore();
        var selfPoints = self == null ? null : self.points();
        return new ExplanationResponse(
                line.criterionCode(),
                criterion.title(),
                rounding.shown(line.maxPoints()),
                counting == null ? selfPoints : counting.points(),
                selfPoints,
                criterion.scaleText(),
                criterion.legalBasis(),
                new Texts(
                        LineStory.vietnamese(line, rounding, criterion.legalBasis()),
                        LineStory.english(line, rounding, criterion.legalBasis())),
                self == null ? null : self.trace(),
                Stream.of(
                                found(Stage.APPRAISAL_1, line.appraisal1()),
                                found(Stage.APPRAISAL_2, line.appraisal2()),
                                found(Stage.FINAL, line.finalScore()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Found found(Stage stage, Appraisal found) {
        return found == null
                ? null
                : new Found(
                        stage,
                        found.points(),
                        found.reason(),
                        found.causeCode(),
                        found.by().username(),
                        found.at());
    }
}
