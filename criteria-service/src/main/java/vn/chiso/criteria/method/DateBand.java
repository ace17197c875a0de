package vn.chiso.criteria.method;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Points for what was done in time.
 *
 * @param until last day, included
 */
public record DateBand(
        @NotNull LocalDate until, @NotNull @Points BigDecimal points) {}
