package vn.chiso.scoring.external;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import vn.chiso.scoring.result.snapshot.Decision;

/**
 * A result as a superior body published it.
 *
 * @param classification class as published, {@code class} in JSON
 * @param rankedUnits how many units were ranked
 */
record ExternalResultRequest(
        @NotNull UUID assessedUnitId,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String programme,

        @NotNull @Pattern(regexp = "[0-9]{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?")
        String period,

        @NotNull @Valid Decision decision,
        @JsonProperty("class") @Size(min = 1, max = 100) String classification,
        @Min(1) Integer rank,
        @Min(1) Integer rankedUnits,
        @DecimalMin("0") BigDecimal points,
        @DecimalMin("0") BigDecimal maxPoints) {}
