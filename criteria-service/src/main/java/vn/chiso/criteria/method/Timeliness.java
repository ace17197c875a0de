package vn.chiso.criteria.method;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Points of the first band whose last day has not passed on the input {@code date}; later than all 0. */
public record Timeliness(@NotEmpty @Size(max = 50) List<@NotNull @Valid DateBand> bands) implements ScoringMethod {}
