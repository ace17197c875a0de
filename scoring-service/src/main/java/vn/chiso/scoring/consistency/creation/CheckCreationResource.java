package vn.chiso.scoring.consistency.creation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.problem.ProblemTexts;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.scoring.consistency.CheckResponse;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.finding.FoundPlaces;

/** Takes documents in to be checked. */
@Path("/api/v1/consistency-checks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "consistency-checks")
class CheckCreationResource {

    private final CheckCreation creation;
    private final DocumentFiles files;

    CheckCreationResource(CheckCreation creation, DocumentFiles files) {
        this.creation = creation;
        this.files = files;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Check the figures of a published document",
            description = "At once, whatever its size: at most 10,000 rows of a kind. By anybody but viewers and "
                    + "catalogue editors whose grant reaches the document's unit or its organiser. "
                    + "What the document leaves open is left out and breaks no rule.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedDocument.class),
                            examples = @ExampleObject(name = "appendix", value = CheckExample.BODY)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CheckResponse.class)))
    public Response check(@NotNull @Valid PublishedDocument document) {
        return created(creation.check(document, FoundPlaces.NONE));
    }

    @POST
    @Path("/files")
    @Idempotent
    @Consumes({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            summary = "Check a document that comes as a spreadsheet",
            description = "With the sheets of the template. A CSV file holds the criteria only, so the parameters tell "
                    + "the rest. Faults of the file have the pointer /sheet/row/column; findings name these, too.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CheckResponse.class)))
    public Response checkFile(
            byte[] content,
            @Parameter(description = "CSV: the unit whose results the document prints.") @QueryParam("unitId")
                    UUID unitId,
            @Parameter(description = "CSV: who organised the scoring.") @QueryParam("organiserUnitId")
                    UUID organiserUnitId,
            @Parameter(description = "CSV: the programme.") @QueryParam("programme") String programme,
            @Parameter(description = "CSV: year of the results.") @QueryParam("year") Integer year,
            @Context HttpHeaders headers) {
        var language = ProblemTexts.language(headers.getAcceptableLanguages());
        var head = new DocumentHead(unitId, organiserUnitId, programme, year);
        return created(files.check(content, headers.getMediaType(), head, language));
    }

    @GET
    @Path("/files/template")
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            summary = "Download the empty sheets",
            description =
                    "With a note on every column. As XLSX or, with `format`, as CSV, which has the criteria only.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response template(@Parameter(description = "xlsx or csv.") @QueryParam("format") String format) {
        return DocumentFiles.template(format);
    }

    private static Response created(CheckResponse check) {
        return Response.created(URI.create("/api/v1/consistency-checks/" + check.id()))
                .tag(ETags.strong(check.version()))
                .entity(check)
                .build();
    }
}
