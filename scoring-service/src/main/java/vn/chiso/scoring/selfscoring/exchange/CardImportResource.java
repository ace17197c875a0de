package vn.chiso.scoring.selfscoring.exchange;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
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
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.imports.ImportAnswers;
import vn.chiso.platform.imports.ImportResponse;
import vn.chiso.platform.sheet.SheetFormat;

/** Workbooks of cards on their way in. */
@Path("/api/v1/scorecards/imports")
@Tag(name = "self-scoring")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class CardImportResource {

    private final ImportAnswers imports;

    CardImportResource(ImportAnswers imports) {
        this.imports = imports;
    }

    @POST
    @Idempotent
    @Consumes(SheetFormat.XLSX_TYPE)
    @Operation(
            summary = "Send in a card that was filled in off-line",
            description =
                    "The workbook that was downloaded from the card. It is checked first; see the job. Rows that nobody touched are left alone, whoever has scored their lines since; a row that was touched is refused if its line has changed since the download. Lines are scored as by POST /scorecards/{id}/lines, but all of them or none. What the file says of the criteria is not read.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    public Response receive(
            byte[] content,
            @Parameter(description = "The card that is meant; a workbook of another one is refused.", required = true)
                    @NotNull
                    @QueryParam("scorecardId")
                    UUID scorecardId) {
        return imports.received(CardImport.COLLECTION, Map.of(CardImport.CARD, scorecardId.toString()), content);
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
        return imports.state(CardImport.COLLECTION, id);
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
        return imports.applying(CardImport.COLLECTION, id, ifMatch);
    }
}
