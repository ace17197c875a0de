package vn.chiso.criteria.responsibility;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Several responsibilities that are assigned together or not at all. */
record BatchRequest(@NotEmpty @Size(max = 2000) List<@NotNull @Valid ResponsibilityRequest> items) {}
