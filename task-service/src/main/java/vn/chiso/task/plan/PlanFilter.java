package vn.chiso.task.plan;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of plans is narrowed to; use with {@code @BeanParam}. */
public class PlanFilter {

    @QueryParam("assessedUnitId")
    @Parameter(description = "The unit whose result the plan remedies; it owns the plan.")
    UUID assessedUnitId;

    @Parameter(description = "Only plans in this state.")
    @QueryParam("status")
    PlanStatus status;

    @Parameter(description = "The plan that was drafted from this result.")
    @QueryParam("sourceResultId")
    UUID sourceResultId;

    UUID assessedUnitId() {
        return assessedUnitId;
    }

    PlanStatus status() {
        return status;
    }

    UUID sourceResultId() {
        return sourceResultId;
    }
}
