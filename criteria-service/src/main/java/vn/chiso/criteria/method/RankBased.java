package vn.chiso.criteria.method;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Points of the first band that still holds the input {@code rank}; behind all 0. */
public record RankBased(@NotEmpty @Size(max = 50) List<@NotNull @Valid RankBand> bands) implements ScoringMethod {}
