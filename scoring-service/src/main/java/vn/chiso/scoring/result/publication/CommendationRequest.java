package vn.chiso.scoring.result.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.scoring.commendation.CommendationRules;

/**
 * What is to follow from the results for commendation and heads. Who let many dossiers be late and has what one of the bars names is
 * not proposed.
 *
 * @param lateIndicator whose value is the number of late dossiers of unit and period
 * @param manyLate from so many on they are many
 * @param headRatings rating of the head by the class of his unit
 */
record CommendationRequest(
        @Schema(examples = "LATE_DOSSIERS") @NotBlank @Size(max = 60)
        String lateIndicator,

        @Min(1) @Max(1_000_000) long manyLate,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid BarRequest> bars,

        @Schema(examples = "{\"GOOD\":\"Hoàn thành tốt\"}") @Size(max = 20)
        Map<@NotBlank @Size(max = 60) String, @NotBlank @Size(max = 200) String> headRatings) {

    CommendationRequest {
        headRatings = headRatings == null ? Map.of() : headRatings;
    }

    /**
     * What is too low for units of some types: one of both.
     *
     * @param classes that bar
     * @param areaBelowPercent an area of which less was reached bars
     */
    record BarRequest(
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 60) String> unitTypes,
            @Size(max = 20) List<@NotBlank @Size(max = 60) String> classes,

            @Schema(examples = "80") @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4)
            BigDecimal areaBelowPercent) {

        BarRequest {
            classes = classes == null ? List.of() : classes;
        }

        boolean isAmbiguous() {
            return classes.isEmpty() == (areaBelowPercent == null);
        }
    }

    CommendationRules rules() {
        return new CommendationRules(
                lateIndicator,
                manyLate,
                bars.stream()
                        .map(bar -> new CommendationRules.Bar(bar.unitTypes(), bar.classes(), bar.areaBelowPercent()))
                        .toList(),
                headRatings);
    }
}
