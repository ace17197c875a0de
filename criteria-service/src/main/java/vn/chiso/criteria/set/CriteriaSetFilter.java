package vn.chiso.criteria.set;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of sets is narrowed by; every part may be absent. */
public class CriteriaSetFilter {

    @QueryParam("period")
    @Size(max = 20)
    @Parameter(example = "2023")
    String period;

    @QueryParam("programme")
    @Size(max = 40)
    @Parameter(example = "TASK_COMPLETION")
    String programme;

    @QueryParam("status")
    SetStatus status;
}
