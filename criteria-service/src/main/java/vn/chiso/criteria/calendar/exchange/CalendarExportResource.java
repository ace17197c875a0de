package vn.chiso.criteria.calendar.exchange;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.criteria.calendar.Calendars;
import vn.chiso.platform.imports.ImportAnswers;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.platform.sheet.SheetWriter.Table;

@Path("/api/v1/calendars/{year: [0-9]{4}}/export")
@Tag(name = "Calendars")
@Authenticated
@RunOnVirtualThread
public class CalendarExportResource {

    private final Calendars calendars;

    CalendarExportResource(Calendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            summary = "Download a year as a spreadsheet",
            description = "As XLSX or CSV, by its latest document; sent in again it changes nothing. For everybody who "
                    + "holds any grant.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response export(
            @Parameter(description = "The year, four digits.") @PathParam("year") int year,
            @Parameter(description = "xlsx or csv.") @QueryParam("format") String format) {
        var rows = CalendarSheet.rows(calendars.find(year)).iterator();
        return ImportAnswers.file("calendar-" + year, format, List.of(new Table(CalendarSheet.LAYOUT, rows)));
    }
}
