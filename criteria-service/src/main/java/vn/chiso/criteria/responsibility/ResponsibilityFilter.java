package vn.chiso.criteria.responsibility;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of responsibilities is narrowed by; every part may be absent. */
public class ResponsibilityFilter {

    @Parameter(description = "Only those of the criteria of this set.")
    @QueryParam("criteriaSetId")
    UUID criteriaSetId;

    @Parameter(description = "Only those of this assessed unit.")
    @QueryParam("assessedUnitId")
    UUID assessedUnitId;

    @QueryParam("at")
    @Parameter(description = "A day: only what holds on it.", example = "2023-12-31")
    LocalDate at;
}
