package vn.chiso.criteria.unit.exchange;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.criteria.unit.UnitFilter;
import vn.chiso.criteria.unit.UnitIntake;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.platform.imports.ImportAnswers;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.platform.sheet.SheetWriter.Table;
import vn.chiso.platform.time.BusinessClock;

@Path("/api/v1/units/export")
@Tag(name = "Units")
@Authenticated
@RunOnVirtualThread
public class UnitExportResource {

    private final UnitIntake units;
    private final UnitReferences references;
    private final BusinessClock clock;

    UnitExportResource(UnitIntake units, UnitReferences references, BusinessClock clock) {
        this.units = units;
        this.references = references;
        this.clock = clock;
    }

    @GET
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            summary = "Download units as a spreadsheet",
            description =
                    "Narrowed like the list; in both formats with everything but successions, so that sent in again it changes nothing. Without `at` units that are no more are among them. With `at` there are the units of that day, by the names and parents of that day; what was before and after stands in the columns `earlier` and `later`.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response export(
            @Valid @BeanParam UnitFilter filter,
            @Parameter(description = "xlsx or csv.", example = "xlsx") @QueryParam("format") String format) {
        var day = Optional.ofNullable(filter.at()).orElseGet(clock::today);
        var found = units.find(filter);
        var codes = references.codes();
        var rows = found.stream()
                .map(unit -> UnitRows.write(unit.facts(), day, codes))
                .iterator();
        return ImportAnswers.file("units-" + day, format, List.of(new Table(UnitSheet.LAYOUT, rows)));
    }
}
