package vn.chiso.criteria.calendar.exchange;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.criteria.calendar.Calendars;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.imports.ImportAnswers;
import vn.chiso.platform.imports.ImportResponse;
import vn.chiso.platform.sheet.SheetFormat;

@Path("/api/v1/calendars/imports")
@Tag(name = "Calendars")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class CalendarImportResource {

    private final ImportAnswers imports;
    private final Calendars calendars;

    CalendarImportResource(ImportAnswers imports, Calendars calendars) {
        this.imports = imports;
        this.calendars = calendars;
    }

    @POST
    @Idempotent
    @Consumes({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            summary = "Send in years as a spreadsheet",
            description = "It is checked first; see the job. A year that is loaded and differs is revised.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    public Response receive(byte[] content) {
        return imports.received(CalendarImport.COLLECTION, Map.of(CalendarImport.KNOWN, calendars.versions()), content);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read an import",
            description =
                    "Its state, progress and faults, each with sheet, row and column; for its author only, 404 to "
                            + "others. CHECKED without faults, it can be applied; ask again every second or so while it is "
                            + "under way.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    public Response state(@PathParam("id") UUID id) {
        return imports.state(CalendarImport.COLLECTION, id);
    }

    @POST
    @Path("/{id}/application")
    @Idempotent
    @Operation(
            summary = "Apply a checked import",
            description =
                    "All of it or nothing, with the grants that its author has now. Only once it is checked without "
                            + "faults (409 `import-not-checked`). 202 while the rows are taken over; the job says when it is "
                            + "done.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    public Response apply(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return imports.applying(CalendarImport.COLLECTION, id, ifMatch);
    }

    @GET
    @Path("/template")
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            summary = "Download the empty sheets",
            description =
                    "With a note on every column, and one row of headings that the import knows. As XLSX or, with "
                            + "`format`, as CSV.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response template(@Parameter(description = "xlsx or csv.") @QueryParam("format") String format) {
        return imports.template(CalendarImport.COLLECTION, format);
    }
}
