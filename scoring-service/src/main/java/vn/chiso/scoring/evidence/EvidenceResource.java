package vn.chiso.scoring.evidence;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.http.Tagged;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;
import vn.chiso.platform.problem.Problem;
import vn.chiso.scoring.evidence.content.ArrivedContent;
import vn.chiso.scoring.evidence.content.EvidenceType;

/** Libraries of evidence. */
@Path("/api/v1/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "evidence", description = "Files that prove what a unit says of itself; one library per unit.")
class EvidenceResource {

    private final EvidenceLibrary library;
    private final EvidenceUpload upload;
    private final EvidenceDownload download;

    EvidenceResource(EvidenceLibrary library, EvidenceUpload upload, EvidenceDownload download) {
        this.library = library;
        this.upload = upload;
        this.download = download;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Add a file to the library of a unit",
            description =
                    "The body is the file itself. PDF, PNG, JPEG, TIFF, DOCX, XLSX, PPTX, ODT, ODS or ODP without "
                            + "macros, by its bytes and not by what it is called; its name must end accordingly. At most 50 MiB "
                            + "unless the system is set otherwise. By whoever may score a line of the unit.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = EvidenceResponse.class),
                            examples = @ExampleObject(name = "report", value = EvidenceExample.BODY)))
    @APIResponse(
            responseCode = "413",
            description = "The file is too large.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response add(
            @Parameter(description = "Whose library: the assessed unit.") @NotNull @QueryParam("unitId") UUID unitId,
            @Parameter(description = "Name of the file, without a path.", required = true) @QueryParam("name")
                    String name,
            @Parameter(description = "What it shows.") @Size(max = 2000) @QueryParam("note") String note,
            @Context HttpHeaders headers,
            InputStream body) {
        var called = FileName.of(name);
        try (var content = upload.receive(unitId, body, EvidenceUpload.declared(headers))) {
            var type = upload.requireAllowed(called, content);
            var file = new UploadedFile(unitId, called, note, content.size(), content.sha256());
            return enter(file, type, content);
        }
    }

    /** Apart from the above, so that the key is claimed when the file has arrived: its hash tells whether it is the same. */
    @Idempotent
    Response enter(UploadedFile file, EvidenceType type, ArrivedContent content) {
        var evidence = library.enter(file, type, content);
        return Response.created(URI.create("/api/v1/evidence/" + evidence.id()))
                .tag(ETags.strong(evidence.version()))
                .entity(EvidenceResponse.from(evidence))
                .build();
    }

    @GET
    @Operation(
            summary = "List evidence",
            description =
                    "Of the units that the caller's grants reach, what his unit uploaded, and what is cited by lines "
                            + "that he sees and by reports on work in which such a unit has a part.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidencePage.class)))
    public Response list(
            @Valid @BeanParam EvidenceFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Pages.ok(library.list(filter, page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read what is known of a file",
            description = "Answers 404 for what the caller may not see: so other services ask whether it may be cited.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = EvidenceResponse.class),
                            examples = @ExampleObject(name = "report", value = EvidenceExample.BODY)))
    public Response get(@PathParam("id") UUID id) {
        var evidence = library.get(id);
        return Response.ok(EvidenceResponse.from(evidence))
                .tag(ETags.strong(evidence.version()))
                .build();
    }

    @GET
    @Path("/{id}/content")
    @Tagged
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Download the file",
            description = "The ETag is its SHA-256. A single range of bytes is answered by 206.")
    @APIResponse(
            responseCode = "200",
            description = "The file, to be saved: never shown inline.",
            headers =
                    @Header(
                            name = "Content-Disposition",
                            description = "Its name, to be saved under.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "206", description = "The part that was asked for.")
    @APIResponse(responseCode = "304", description = "The client has it already.")
    @APIResponse(
            responseCode = "416",
            description = "The part begins behind the end.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response content(
            @PathParam("id") UUID id,
            @Parameter(description = "One range of bytes: bytes=0-1023. Several, and other units, are ignored.")
                    @HeaderParam("Range")
                    String range,
            @Parameter(
                            description =
                                    "The ETag of what the client has a part of; if it is another file by now, all of it is sent.")
                    @HeaderParam("If-Range")
                    String ifRange) {
        return download.answer(library.get(id), range, ifRange);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Remove a file that nothing cites",
            description = "By who acts for the unit whose library it is, or for the unit that uploaded it. 409 "
                    + "`evidence-cited` while a line cites it, and for good once a report on assigned work did.")
    @APIResponse(responseCode = "204", description = "Removed.")
    public Response delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        library.delete(id, ExpectedVersion.of(ifMatch));
        return Response.noContent().build();
    }
}
