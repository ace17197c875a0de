package vn.chiso.scoring.selfscoring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import vn.chiso.scoring.engine.InputValue;

/**
 * What was measured for a line.
 *
 * @param inputs by name; the names that the method of the criterion asks for. Those of a bound indicator may be left out:
 *     they are filled from its value, and what is entered but differs from it needs an explanation
 * @param points only where the criterion is judged, not computed
 * @param evidence ids of the library of the assessed unit; replaces what the line cited before
 * @param explanation required where evidence is required and none is given, and where the criterion is said not to apply
 */
@Schema(examples = """
            {"inputs": {"percent": 57}, "explanation": "57% dịch vụ công trực tuyến có phát sinh hồ sơ"}""")
public record SelfScoreRequest(
        @Schema(
                type = SchemaType.OBJECT,
                description =
                        "Measured inputs by name: numbers, booleans or texts (dates in ISO 8601). Those of a bound indicator may be left out: they are filled from its current value.")
        @Size(max = 200)
        Map<@NotNull @Pattern(regexp = "[\\p{L}\\p{N}_.-]{1,100}") String, @NotNull InputValue> inputs,

        BigDecimal points,
        @Size(max = 10_000) String explanation,
        Boolean notApplicable,

        @Schema(description = "Files of the unit's library that prove it; replaces what the line cited before")
        @Size(max = 20)
        @UniqueElements
        List<@NotNull UUID> evidence) {

    public SelfScoreRequest {
        inputs = inputs == null ? Map.of() : inputs;
        evidence = evidence == null ? List.of() : evidence;
    }

    boolean saysNotApplicable() {
        return Boolean.TRUE.equals(notApplicable);
    }
}
