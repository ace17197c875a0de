package vn.chiso.criteria.set;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of sets is narrowed by; every part may be absent. */
public class CriteriaSetFilter {

    @QueryParam("period")
    @Size(max = 20)
    @Parameter(description = "Only those that serve this period.", example = "2023")
    String period;

    @QueryParam("programme")
    @Size(max = 40)
    @Parameter(description = "Only those of this assessment programme.", example = "TASK_COMPLETION")
    String programme;

    @Parameter(description = "Only those in this state.")
    @QueryParam("status")
    SetStatus status;
}
