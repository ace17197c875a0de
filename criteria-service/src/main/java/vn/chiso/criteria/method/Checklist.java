package vn.chiso.criteria.method;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Sum of parts, each with a maximum and a method of its own; the sum is rounded once. */
public record Checklist(@NotEmpty @Size(max = 100) List<@NotNull @Valid ChecklistPart> parts)
        implements ScoringMethod {}
