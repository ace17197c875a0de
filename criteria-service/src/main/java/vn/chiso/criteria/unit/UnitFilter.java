package vn.chiso.criteria.unit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chiso.criteria.unit.history.UnitType;

/** What a list of units is narrowed by; every part may be absent. */
public class UnitFilter {

    @QueryParam("code")
    @Size(max = 60)
    @Parameter(description = "Exact code.", example = "QT.VL.NV")
    String code;

    @QueryParam("q")
    @Size(max = 300)
    @Parameter(description = "Part of a name, former name or alias, with or without marks.", example = "van hoa")
    String q;

    @QueryParam("type")
    @Parameter(description = "What the unit is, on the day.")
    UnitType type;

    @QueryParam("parentId")
    @Parameter(description = "Unit directly above, on the day.")
    UUID parentId;

    @QueryParam("at")
    @Parameter(
            description = "Only units that exist on this day, with the names and parents that they have on it.",
            example = "2024-06-30")
    LocalDate at;

    /** The same with a day where none was asked about. */
    public UnitFilter orAsOf(LocalDate day) {
        var dated = new UnitFilter();
        dated.code = code;
        dated.q = q;
        dated.type = type;
        dated.parentId = parentId;
        dated.at = at == null ? day : at;
        return dated;
    }

    /** The day asked about, or null. */
    public LocalDate at() {
        return at;
    }
}
