package vn.chiso.task.plan;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who leads an item; several units lead jointly. */
@Schema(name = "PlanItemChange")
record ItemLeadsRequest(@NotEmpty @Size(max = 20) List<@NotNull UUID> leadUnitIds) {}
