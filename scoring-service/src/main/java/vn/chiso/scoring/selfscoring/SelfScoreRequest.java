package vn.chiso.scoring.selfscoring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.scoring.engine.InputValue;

/**
 * What was measured for a line.
 *
 * @param inputs by name; the names that the method of the criterion asks for. Those of a bound indicator may be left out:
 *     they are filled from its value, and what is entered but differs from it needs an explanation
 * @param points only where the criterion is judged, not computed
 * @param explanation required where evidence is required and none is given, and where the criterion is said not to apply
 */
record SelfScoreRequest(
        @Schema(
                type = SchemaType.OBJECT,
                description =
                        "Measured inputs by name: numbers, booleans or texts (dates in ISO 8601). Those of a bound indicator may be left out: they are filled from its current value.")
        @Size(max = 200)
        Map<@NotNull @Pattern(regexp = "[\\p{L}\\p{N}_.-]{1,100}") String, @NotNull InputValue> inputs,

        BigDecimal points,
        @Size(max = 10_000) String explanation,
        Boolean notApplicable) {

    SelfScoreRequest {
        inputs = inputs == null ? Map.of() : inputs;
    }

    boolean saysNotApplicable() {
        return Boolean.TRUE.equals(notApplicable);
    }
}
