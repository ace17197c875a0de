package vn.chiso.criteria.unit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of units is narrowed by; every part may be absent. */
public class UnitFilter {

    @QueryParam("code")
    @Size(max = 60)
    @Parameter(description = "Exact code.", example = "QT.VL.NV")
    String code;

    @QueryParam("q")
    @Size(max = 300)
    @Parameter(description = "Part of a name or alias, with or without marks.", example = "van hoa")
    String q;

    @QueryParam("at")
    @Parameter(description = "Only units that exist on this day.", example = "2024-06-30")
    LocalDate at;
}
