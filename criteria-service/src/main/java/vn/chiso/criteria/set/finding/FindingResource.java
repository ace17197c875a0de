package vn.chiso.criteria.set.finding;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.problem.ProblemTexts;

@Path("/api/v1/criteria-sets")
@Tag(name = "Criteria sets")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class FindingResource {

    private final FindingService findings;
    private final WaiverService waivers;

    FindingResource(FindingService findings, WaiverService waivers) {
        this.findings = findings;
        this.waivers = waivers;
    }

    @GET
    @Path("/{id}/findings")
    @Operation(
            summary = "Check a set",
            description = "Errors forbid publishing; warnings ask to look again and can be waived with a reason.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingPage.class)))
    public Response findings(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        var language = ProblemTexts.language(headers.getAcceptableLanguages());
        return Response.ok(new Page<>(findings.findings(id, language), null))
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("/{id}/waivers")
    @Operation(
            summary = "List the waivers of a set",
            description =
                    "Which warnings of the set somebody let pass, with the reason, the author and the time; all of "
                            + "them in one page. For everybody who sees the set.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WaiverPage.class)))
    public Response waivers(@PathParam("id") UUID id) {
        return Response.ok(new Page<>(waivers.find(id), null)).build();
    }

    @POST
    @Path("/{id}/waivers")
    @Idempotent
    @Operation(
            summary = "Let a warning of a draft pass",
            description =
                    "By an editor of the set's issuer, with a reason; errors cannot be waived. Moves the version of "
                            + "the set: If-Match and the ETag of the answer are those of the set.")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "ETag", ref = "#/components/headers/ETag"),
            content = @Content(schema = @Schema(implementation = WaiverResponse.class)))
    public Response waive(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull WaiverRequest request) {
        var made = waivers.waive(id, ExpectedVersion.of(ifMatch), request);
        return Response.created(URI.create("/api/v1/criteria-sets/" + id + "/waivers/"
                        + made.waiver().id()))
                .tag(ETags.strong(made.version()))
                .entity(made.waiver())
                .build();
    }

    @DELETE
    @Path("/{id}/waivers/{waiver}")
    @Operation(summary = "Take a waiver back", description = "If-Match is that of the set, which must be a draft.")
    @APIResponse(responseCode = "204", description = "Gone.")
    public Response revoke(
            @PathParam("id") UUID id,
            @Parameter(description = "Id of the waiver, a UUID.") @PathParam("waiver") UUID waiver,
            @HeaderParam("If-Match") String ifMatch) {
        waivers.revoke(id, ExpectedVersion.of(ifMatch), waiver);
        return Response.noContent().build();
    }
}
