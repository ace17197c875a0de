package vn.chiso.scoring.improvement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.simulation.StandingResponse;
import vn.chiso.scoring.simulation.StandingResponse.ClassReasons;
import vn.chiso.scoring.standing.Stage;
import vn.chiso.scoring.total.Adjustment;

/** Where a card can still gain. */
record ImprovementsResponse(
        UUID scorecardId,
        Stage stage,

        @Schema(
                description =
                        "False: the caller may not know how the other units stand at this stage, so that there is no rank, and quotas are left out.")
        boolean ranked,

        @Schema(description = "As the card is; only for who sees it as a whole.")
        StandingResponse present,

        @Schema(
                description =
                        "Lines that can gain, of those that the caller sees: most points first, then in the order of the document.")
        List<Improvement> items,

        @Schema(
                description =
                        "Absent in the best class, where there are no classes, and for who does not see the card as a whole.")
        NextClass nextClass) {

    /** A line that can gain. */
    record Improvement(
            String code,
            String title,
            BigDecimal maxPoints,
            BigDecimal points,

            @Schema(
                    description =
                            "What its maximum would add to the card, a penalty's end likewise: less than the points of the line where a section is capped.")
            BigDecimal gain,

            @Schema(description = "Present where it changes the total points only, and not the index.")
            Adjustment adjustment,

            @Schema(description = "The smallest step; absent where the method has none, or gives no closed answer.")
            Target next,

            @Schema(description = "The most that inputs can reach; absent where the method gives no closed answer.")
            Target best) {}

    /** Points that a line comes to by other inputs. */
    record Target(
            BigDecimal points,

            @Schema(description = "Against what the line has.")
            BigDecimal gain,

            @Schema(
                    type = SchemaType.OBJECT,
                    description = "Inputs that come to the points; absent where a person gives these.",
                    examples = "{\"percent\":80}")
            Map<String, InputValue> inputs,

            @Schema(description = "Where other inputs come to the same, or to more.")
            List<InputRange> ranges) {}

    /** What is missing to a better class. */
    enum Obstacle {
        /** Nothing: the points are enough. */
        NONE,
        /** The points are enough for points and conditions; whether the quota has room the caller may not know. */
        QUOTA_NOT_KNOWN,
        /** Other units stand before. */
        QUOTA,
        /** A condition is not met. */
        CONDITION,
        /** More points than there are. */
        OUT_OF_REACH
    }

    /** The way to a better class. */
    record NextClass(
            @JsonProperty("class") String classification,
            String title,

            @Schema(
                    description =
                            "The fewest points that enter its band; 0 where the card is in it and something else bars it.")
            BigDecimal points,

            @Schema(description = "What still bars it with these points.")
            Obstacle obstacle,

            @Schema(
                    description =
                            "The fewest points that stand before enough others for its quota; absent without need, or where none are enough.")
            BigDecimal pointsForQuota,

            @Schema(
                    description =
                            "The lines of the way and what each has to gain, together the points for band and quota; absent where none do.")
            List<WayLine> lines,

            @Schema(
                    description =
                            "How the card would be classed at the end of the way; absent where it is out of reach.")
            ClassReasons reasons) {}

    /** A line on the way to a better class. */
    record WayLine(String code, String title, BigDecimal gain) {}
}
