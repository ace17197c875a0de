package vn.chiso.criteria.unitgroup;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of groups is narrowed by; every part may be absent. */
public class UnitGroupFilter {

    @QueryParam("code")
    @Size(max = 60)
    @Parameter(description = "Exact code.", example = "QT.XA")
    String code;

    @QueryParam("ownerUnitId")
    @Parameter(description = "Whose editors change the group.")
    UUID ownerUnitId;
}
