package vn.chiso.criteria.method;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * {@code satisfied} ÷ number of components × maximum. Exactly one of the two is given; lint says if not.
 *
 * @param components the components by name
 * @param total only how many there are, e.g. the 8 contents of PAPI
 * @param indicator code of the indicator that counts the satisfied ones, if one does
 */
public record ComponentCount(
        @Size(min = 1, max = 100) List<@NotNull @Valid Component> components,
        @Min(1) @Max(10_000) Integer total,
        @Size(max = 60) String indicator)
        implements ScoringMethod {}
