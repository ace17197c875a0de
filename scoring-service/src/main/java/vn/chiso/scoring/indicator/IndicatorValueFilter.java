package vn.chiso.scoring.indicator;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the list of values and of their export. */
public class IndicatorValueFilter {

    @Parameter(description = "Only values of the indicator with this code.")
    @QueryParam("indicator")
    String indicator;

    @Parameter(description = "Only values of this unit.")
    @QueryParam("unitId")
    UUID unitId;

    @Parameter(description = "Only values of this period.")
    @QueryParam("period")
    String period;
}
