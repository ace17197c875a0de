package vn.chiso.criteria.method;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * The maximum less a fixed amount for each of the {@code occurrences}.
 *
 * @param floor least points that remain; absent: 0
 * @param indicator code of the indicator that counts the occurrences, if one does
 */
public record DeductPerOccurrence(
        @NotNull @DecimalMin(value = "0", inclusive = false) @Points
        BigDecimal pointsPerOccurrence,

        @Points BigDecimal floor,
        @Size(max = 60) String indicator)
        implements ScoringMethod {}
