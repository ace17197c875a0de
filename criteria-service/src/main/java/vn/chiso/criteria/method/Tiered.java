package vn.chiso.criteria.method;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Points of the one tier that holds the measured number.
 *
 * @param indicator code of the indicator that brings the number, if one does
 */
public record Tiered(
        @NotNull @InputName String input,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Tier> tiers,
        @Size(max = 60) String indicator)
        implements ScoringMethod {}
