package vn.chiso.scoring.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.engine.Trace;
import vn.chiso.scoring.evidence.CardCitations;
import vn.chiso.scoring.evidence.CitationStage;
import vn.chiso.scoring.evidence.CitedEvidence;
import vn.chiso.scoring.indicator.ValueUse;

/** A line of a card with its stages; a stage that has not come yet is absent. */
public record LineResponse(
        UUID scorecardId,
        String criterionCode,
        long version,
        String title,
        BigDecimal maxPoints,

        @Schema(implementation = Object.class, description = "Scoring method of the criteria set")
        JsonNode method,

        String scaleText,
        boolean evidenceRequired,

        @Schema(description = "Indicators that the criterion is bound to, with their values.")
        List<LineIndicator> indicators,

        Self self,
        Appraised appraisal1,
        Explained explanation,
        Appraised appraisal2,
        @JsonProperty("final") Appraised finalScore,
        Trace trace) {

    /** What the unit gave itself. */
    public record Self(
            BigDecimal points,
            boolean notApplicable,

            @Schema(type = SchemaType.OBJECT, description = "Measured inputs by name: numbers, booleans or texts")
            Map<String, InputValue> inputs,

            String explanation,
            List<CitedEvidence> evidence,
            String by,
            Instant at,

            @Schema(description = "Values of indicators that the inputs are taken from, or agree with.")
            List<ValueUse> filledFrom) {}

    /** What an appraiser found, or what is final. */
    public record Appraised(
            BigDecimal points, String reason, String causeCode, boolean copied, String by, Instant at) {}

    /** What the unit says to the first appraisal. */
    public record Explained(
            String text, BigDecimal pointsAskedFor, List<CitedEvidence> evidence, String by, Instant at) {}

    public static LineResponse from(
            ScorecardLine line,
            PinnedCriterion criterion,
            Rounding rounding,
            List<LineIndicator> indicators,
            CardCitations cited) {
        return new LineResponse(
                line.scorecardId(),
                line.criterionCode(),
                line.version(),
                criterion.title(),
                rounding.shown(line.maxPoints()),
                criterion.method(),
                criterion.scaleText(),
                criterion.evidenceRequired(),
                indicators,
                self(line.self(), cited.of(line.id(), CitationStage.SELF)),
                appraised(line.appraisal1()),
                explained(line.explanation(), cited.of(line.id(), CitationStage.EXPLANATION)),
                appraised(line.appraisal2()),
                appraised(line.finalScore()),
                line.self() == null ? null : line.self().trace());
    }

    private static Self self(SelfScore self, List<CitedEvidence> evidence) {
        return self == null
                ? null
                : new Self(
                        self.points(),
                        self.notApplicable(),
                        self.inputs(),
                        self.explanation(),
                        evidence,
                        self.by().username(),
                        self.at(),
                        self.filledFrom());
    }

    private static Appraised appraised(Appraisal appraisal) {
        return appraisal == null
                ? null
                : new Appraised(
                        appraisal.points(),
                        appraisal.reason(),
                        appraisal.causeCode(),
                        appraisal.copied(),
                        appraisal.by().username(),
                        appraisal.at());
    }

    private static Explained explained(LineExplanation said, List<CitedEvidence> evidence) {
        return said == null
                ? null
                : new Explained(
                        said.text(), said.pointsAskedFor(), evidence, said.by().username(), said.at());
    }
}
