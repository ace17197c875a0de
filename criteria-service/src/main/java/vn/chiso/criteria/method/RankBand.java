package vn.chiso.criteria.method;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * Points for being among the first.
 *
 * @param untilRank last rank, included
 */
public record RankBand(
        @NotNull @Min(1) Integer untilRank, @NotNull @Points BigDecimal points) {}
