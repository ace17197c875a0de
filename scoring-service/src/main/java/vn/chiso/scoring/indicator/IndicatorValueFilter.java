package vn.chiso.scoring.indicator;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the list of values; with {@code history} also what was replaced. */
public class IndicatorValueFilter {

    @QueryParam("indicator")
    String indicator;

    @QueryParam("unitId")
    UUID unitId;

    @QueryParam("period")
    String period;

    @QueryParam("history")
    @Parameter(description = "true: replaced values too")
    boolean history;
}
