package vn.chiso.criteria.reorganisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;

/**
 * A unit that a decision is about.
 *
 * @param version that was read; another one on the server refuses the request with 412
 */
record NamedUnit(@NotNull UUID id, @NotNull @PositiveOrZero Long version) {}
