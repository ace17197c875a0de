package vn.chiso.scoring.simulation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.standing.Stage;

/** Hypotheses about cards of one campaign; each starts from what is, none builds on another. */
record SimulationRequest(
        @Schema(
                description = "The card that it is about; its campaign is simulated.",
                examples = SimulationRequest.CARD)
        @NotNull
        UUID scorecardId,

        @Schema(
                description =
                        "Whose points are the starting point; the last stage whose points no longer change unless given, SELF before there is one.",
                examples = "SELF")
        Stage stage,

        @Schema(description = "True: each changed line comes with its trace and its explanation.", examples = "false")
        Boolean traces,

        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Hypothesis> hypotheses) {

    static final String CARD = "0190e1a0-0000-7000-8000-000000000900";

    boolean wantsTraces() {
        return Boolean.TRUE.equals(traces);
    }

    /** What is supposed together. */
    record Hypothesis(
            @Schema(description = "Unique in the request.", examples = "Giải quyết hết hồ sơ đúng hạn")
            @NotBlank
            @Size(max = 200)
            String name,

            @Schema(description = "Lines said anew; none: what is.") @Size(max = 500)
            List<@NotNull @Valid Change> changes) {

        Hypothesis {
            changes = changes == null ? List.of() : changes;
        }
    }

    /** A line said anew as a whole, like a self-score; from the first appraisal on also by an appraiser's points. */
    record Change(
            @Schema(description = "Another card of the campaign; absent: the one that the request is about.")
            UUID scorecardId,

            @Schema(examples = "V.5") @NotBlank @Size(max = 100)
            String code,

            @Schema(
                    type = SchemaType.OBJECT,
                    description =
                            "Measured inputs by name: numbers, booleans or texts (dates in ISO 8601). Those of a bound indicator may be left out.",
                    examples = "{\"numerator\":31017,\"denominator\":31017}")
            @Size(max = 200)
            Map<@NotNull @Pattern(regexp = "[\\p{L}\\p{N}_.-]{1,100}") String, @NotNull InputValue> inputs,

            @Schema(
                    description =
                            "Where the criterion is judged; after self-scoring also instead of inputs, as an appraiser would find.")
            BigDecimal points,

            Boolean notApplicable) {

        Change {
            inputs = inputs == null ? Map.of() : inputs;
        }

        boolean saysNotApplicable() {
            return Boolean.TRUE.equals(notApplicable);
        }

        UUID scorecardOr(UUID usual) {
            return scorecardId == null ? usual : scorecardId;
        }
    }
}
