package vn.chiso.criteria.method;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Guarded expressions over named variables: the first case that holds gives the points. Only for what no other kind says. */
public record Formula(
        @NotNull @Size(max = 50) List<@NotNull @Valid FormulaVariable> variables,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid FormulaCase> cases)
        implements ScoringMethod {}
