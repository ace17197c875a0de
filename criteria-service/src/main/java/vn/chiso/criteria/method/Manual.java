package vn.chiso.criteria.method;

import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;

/**
 * A person gives the points.
 *
 * @param allowedStep points must be a multiple of it; absent: any points within the maximum
 */
public record Manual(
        @DecimalMin(value = "0", inclusive = false) @Points BigDecimal allowedStep) implements ScoringMethod {}
