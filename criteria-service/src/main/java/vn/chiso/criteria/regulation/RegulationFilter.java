package vn.chiso.criteria.regulation;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of regulations is narrowed by; every part may be absent. */
public class RegulationFilter {

    @QueryParam("period")
    @Size(max = 20)
    @Parameter(description = "One that it serves.", example = "2023")
    String period;

    @QueryParam("programme")
    @Size(max = 40)
    @Parameter(description = "Only those of this assessment programme.", example = "PAR_INDEX")
    String programme;

    @Parameter(description = "Only those in this state.")
    @QueryParam("status")
    RegulationStatus status;
}
