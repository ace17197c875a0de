package vn.chiso.scoring.selfscoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** What the unit says to the first appraisal; an empty list accepts it. */
record ExplanationsRequest(@NotNull @Size(max = 2000) List<@NotNull @Valid Explained> lines) {

    /**
     * @param pointsAskedFor what the unit holds to be right, absent where it only explains
     * @param evidence beside what the line cites already
     */
    record Explained(
            @NotBlank @Size(max = 100) String code,
            @NotBlank @Size(max = 10_000) String text,
            BigDecimal pointsAskedFor,

            @Schema(description = "Supplementary evidence of the unit's library") @Size(max = 20) @UniqueElements
            List<@NotNull UUID> evidence) {

        public Explained {
            evidence = evidence == null ? List.of() : evidence;
        }
    }
}
