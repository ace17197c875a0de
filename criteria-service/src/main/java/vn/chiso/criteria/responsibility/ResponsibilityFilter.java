package vn.chiso.criteria.responsibility;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** What a list of responsibilities is narrowed by; every part may be absent. */
public class ResponsibilityFilter {

    @QueryParam("criteriaSetId")
    UUID criteriaSetId;

    @QueryParam("assessedUnitId")
    UUID assessedUnitId;
}
