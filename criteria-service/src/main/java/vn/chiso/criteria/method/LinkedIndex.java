package vn.chiso.criteria.method;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Another programme's index in {@code percent} × maximum.
 *
 * @param indicator code of the indicator that brings the index, if one does
 */
public record LinkedIndex(
        @NotNull @Pattern(regexp = "^[A-Z][A-Z0-9_]*$") @Size(max = 40)
        String programme,

        @Size(max = 60) String indicator)
        implements ScoringMethod {}
