package vn.chiso.scoring.portal;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.scoring.external.ExternalResultRequest;
import vn.chiso.scoring.result.snapshot.Decision;

/**
 * A result that a superior body published for one of our agencies, as published.
 *
 * @param sourceId the portal's own id: sent again with the same content it changes nothing, however much later
 * @param assessedAgency an identifier of either form, or our code
 */
record PortalExternalRequest(
        @Schema(examples = "QT-KQ-2023-0007") @NotBlank @Size(max = 200)
        String sourceId,

        @Schema(examples = "H50.15") @NotBlank @Size(max = 60)
        String assessedAgency,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String programme,

        @NotNull @Pattern(regexp = "[0-9]{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?")
        String period,

        @NotNull @Valid Published decision,
        @JsonProperty("class") @Size(min = 1, max = 100) String classification,
        @Min(1) Integer rank,
        @Min(1) Integer rankedUnits,
        @DecimalMin("0") BigDecimal points,
        @DecimalMin("0") BigDecimal maxPoints,
        UUID criteriaSetId,
        @Size(max = 2000) List<ExternalResultRequest.@NotNull @Valid Line> lines) {

    /** The decision by which it was published. */
    @Schema(name = "PortalDecision")
    record Published(
            @Schema(examples = "473/QĐ-UBND") @NotBlank @Size(max = 100)
            String number,

            @NotNull LocalDate date,

            @Schema(examples = "H50") @NotBlank @Size(max = 60)
            String issuerAgency) {}

    ExternalResultRequest of(UUID assessed, UUID issuer) {
        return new ExternalResultRequest(
                assessed,
                programme,
                period,
                new Decision(decision.number(), decision.date(), issuer),
                classification,
                rank,
                rankedUnits,
                points,
                maxPoints,
                criteriaSetId,
                lines);
    }
}
