package vn.chiso.scoring.simulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.scoring.engine.Trace;
import vn.chiso.scoring.result.snapshot.UnitRef;
import vn.chiso.scoring.standing.Stage;

/** What is, and what would be by each hypothesis. Nothing of it is kept. */
record SimulationResponse(
        UUID campaignId,
        Stage stage,

        @Schema(
                description =
                        "False: the caller may not know how the other units stand at this stage. Then there is no rank and no effect on others, and classes follow from bands and conditions without quotas.")
        boolean ranked,

        @Schema(description = "The cards that are spoken of, as they are.")
        List<PresentCard> present,

        @Schema(description = "In the order of the request.")
        List<SupposedHypothesis> hypotheses,

        @Schema(description = "The other units that are named in an effect.")
        List<UnitRef> units) {

    /** A card as it is; its standing only for who sees the card as a whole. */
    record PresentCard(UUID scorecardId, UnitRef unit, StandingResponse standing) {}

    /** What would be by one hypothesis. */
    record SupposedHypothesis(
            String name,

            @Schema(description = "The card of the request first, then the others that are changed.")
            List<ChangedCard> cards,

            @Schema(description = "Other units whose rank or class would be another one.")
            List<MovedUnit> others) {}

    /** A card as it would be; standing and difference only for who sees the card as a whole. */
    record ChangedCard(
            UUID scorecardId, StandingResponse standing, StandingDifference difference, List<ChangedLine> lines) {}

    /** By how much a card would stand above what it is; below where negative. */
    record StandingDifference(
            BigDecimal points,
            BigDecimal totalPoints,

            @Schema(description = "Percentage points with at most 34 digits, to be shown only.")
            BigDecimal indexPercent,

            @Schema(description = "Ranks gained; the first rank is the best.")
            Integer ranks,

            boolean classChanged) {}

    /** A line that was said anew. */
    record ChangedLine(
            String code,
            String title,
            BigDecimal maxPoints,

            @Schema(description = "Absent where the criterion is excluded for the unit; likewise after.")
            BigDecimal before,

            BigDecimal after,

            @Schema(description = "Absent where one of both is.")
            BigDecimal gained,

            @Schema(description = "Only where traces are wanted; likewise the explanation.")
            Trace trace,

            SupposedExplanation explanation) {}

    /** The trace in words, one sentence a step. */
    record SupposedExplanation(List<String> vi, List<String> en) {}

    /** A unit that is not changed itself. */
    record MovedUnit(
            UUID unitId,
            Integer rankBefore,
            Integer rank,

            @Schema(description = "Absent where it has none; likewise class.")
            String classBefore,

            @JsonProperty("class") String classification) {}
}
