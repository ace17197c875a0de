package vn.chiso.criteria.method;

import jakarta.validation.constraints.NotNull;

/** The maximum when the yes/no input is yes, else 0. */
public record Binary(@NotNull @InputName String input) implements ScoringMethod {}
