package vn.chiso.criteria.reorganisation;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of decisions on units is narrowed by; every part may be absent. */
public class ReorganisationFilter {

    @QueryParam("unitId")
    @Parameter(description = "A unit that the decision opened, ended or changed.")
    UUID unitId;

    @Parameter(description = "What was decided.")
    @QueryParam("kind")
    ReorganisationKind kind;

    @QueryParam("effectiveFrom")
    @Parameter(description = "First day of taking effect.", example = "2025-07-01")
    LocalDate effectiveFrom;

    @QueryParam("effectiveTo")
    @Parameter(description = "Last day of taking effect.", example = "2025-12-31")
    LocalDate effectiveTo;
}
