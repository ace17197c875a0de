package vn.chiso.criteria.method;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * The maximum less a fixed amount for each of the {@code occurrences}.
 *
 * @param floor least points that remain; absent: 0
 */
public record DeductPerOccurrence(
        @NotNull @DecimalMin(value = "0", inclusive = false) @Points
        BigDecimal pointsPerOccurrence,

        @Points BigDecimal floor)
        implements ScoringMethod {}
