package vn.chiso.scoring.selfscoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** What the unit says to the first appraisal; an empty list accepts it. */
record ExplanationsRequest(@NotNull @Size(max = 2000) List<@NotNull @Valid Explained> lines) {

    /** @param pointsAskedFor what the unit holds to be right, absent where it only explains */
    record Explained(
            @NotBlank @Size(max = 100) String code,
            @NotBlank @Size(max = 10_000) String text,
            BigDecimal pointsAskedFor) {}
}
