package vn.chiso.criteria.method;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Points of the first band that still holds the input {@code rank}; behind all 0.
 *
 * @param indicator code of the indicator that brings the rank, if one does
 */
public record RankBased(
        @NotEmpty @Size(max = 50) List<@NotNull @Valid RankBand> bands,
        @Size(max = 60) String indicator) implements ScoringMethod {}
