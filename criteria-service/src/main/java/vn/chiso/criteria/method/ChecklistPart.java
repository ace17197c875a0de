package vn.chiso.criteria.method;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A part of a checklist.
 *
 * @param code prefix of its inputs: {@code PAPI.satisfied}
 */
public record ChecklistPart(
        @NotNull @InputName String code,
        @NotBlank @Size(max = 500) String title,

        @NotNull @DecimalMin(value = "0", inclusive = false) @Points
        BigDecimal maxPoints,

        @NotNull @Valid ScoringMethod method) {}
