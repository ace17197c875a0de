package vn.chiso.scoring.progress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which units are wanted. */
public class ProgressQuery {

    @QueryParam("below")
    @Min(0)
    @Max(100)
    @Parameter(
            description = "Only units that have scored less than so many percent of their lines, the last one first.")
    Integer below;

    /** Null: all units, in the order of their ids. */
    Integer below() {
        return below;
    }
}
