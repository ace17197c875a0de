package vn.chiso.scoring.external;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
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
import vn.chiso.scoring.result.snapshot.Decision;

/**
 * A result as a superior body published it.
 *
 * @param classification class as published, {@code class} in JSON
 * @param rankedUnits how many units were ranked
 * @param criteriaSetId by which its lines are computed and whose responsible units answer for them
 * @param lines what the body published of single criteria, as in an appendix of deducted points; a plan is drafted from them
 */
@Schema(examples = """
            {"assessedUnitId": "0190e1a0-0000-7000-8000-000000000100", "programme": "TASK_COMPLETION", "period": "2023",
             "decision": {"number": "473/QĐ-UBND", "date": "2024-03-06",
                          "issuerUnitId": "0190e1a0-0000-7000-8000-000000000001"},
             "class": "COMPLETED_EXCELLENT", "rank": 1, "rankedUnits": 10,
             "lines": [{"criterionCode": "VI.2.b", "title": "Tỷ lệ DVCTT có phát sinh hồ sơ trực tuyến",
                        "maxPoints": 2, "points": 1.14, "reason": "Đạt 57%"}]}""")
public record ExternalResultRequest(
        @NotNull UUID assessedUnitId,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String programme,

        @NotNull @Pattern(regexp = "[0-9]{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?")
        String period,

        @NotNull @Valid Decision decision,
        @JsonProperty("class") @Size(min = 1, max = 100) String classification,
        @Min(1) Integer rank,
        @Min(1) Integer rankedUnits,
        @DecimalMin("0") BigDecimal points,
        @DecimalMin("0") BigDecimal maxPoints,
        UUID criteriaSetId,
        @Size(max = 2000) List<@NotNull @Valid Line> lines) {

    public ExternalResultRequest {
        lines = lines == null ? List.of() : lines;
    }

    /**
     * One criterion as published.
     *
     * @param title and {@code maxPoints} may be left out where the set has them
     * @param reason why points were deducted
     * @param inputs what was measured: the points are computed from them, too
     */
    public record Line(
            @Schema(examples = "VI.2.b") @NotBlank @Size(max = 40)
            String criterionCode,

            @Size(min = 1, max = 1000) String title,
            @DecimalMin("0") BigDecimal maxPoints,
            @NotNull @DecimalMin("0") BigDecimal points,
            @Size(max = 10_000) String reason,
            @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String causeCode,

            @Schema(
                    type = SchemaType.OBJECT,
                    description = "Measured inputs by name: numbers, booleans or texts (dates in ISO 8601).",
                    examples = "{\"percent\":57}")
            @Size(max = 200)
            Map<@NotNull @Pattern(regexp = "[\\p{L}\\p{N}_.-]{1,100}") String, @NotNull InputValue> inputs) {

        public Line {
            inputs = inputs == null ? Map.of() : inputs;
        }
    }
}
