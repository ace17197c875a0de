package vn.chiso.criteria.indicator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.platform.text.VietnameseText;

/**
 * An indicator definition as a client states it.
 *
 * @param code never changes
 * @param scale decimal places of its values
 */
record IndicatorRequest(
        @Schema(examples = "TASK_PUNCTUALITY") @NotNull @Size(max = 60) @Pattern(regexp = "^[A-Z][A-Z0-9_]*$")
        String code,

        @Schema(examples = "Tỷ lệ nhiệm vụ hoàn thành đúng hạn") @NotBlank @Size(max = 300)
        String name,

        @Schema(examples = "%") @NotBlank @Size(max = 40) String unitOfMeasure,
        @NotNull Direction direction,
        @Schema(examples = "2") @NotNull @Min(0) @Max(6) Integer scale,
        @Schema(examples = "task-service") @Size(max = 100) String sourceSystem) {

    IndicatorRequest {
        name = VietnameseText.nfc(name);
        unitOfMeasure = VietnameseText.nfc(unitOfMeasure);
        sourceSystem = VietnameseText.nfc(sourceSystem);
    }
}
