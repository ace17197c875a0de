package vn.chiso.scoring.consistency.finding;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import jakarta.ws.rs.core.UriInfo;
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
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;
import vn.chiso.platform.problem.ProblemTexts;

/** Findings of a check, and the reasons for which some are let pass. */
@Path("/api/v1/consistency-checks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "consistency-checks")
class FindingResource {

    private final Findings findings;
    private final WaiverService waivers;

    FindingResource(Findings findings, WaiverService waivers) {
        this.findings = findings;
        this.waivers = waivers;
    }

    @GET
    @Path("/findings")
    @Operation(
            summary = "List what a check found",
            description = "Errors contradict themselves, warnings ask to look again, information may help.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingPage.class)))
    public Response findings(
            @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var language = ProblemTexts.language(headers.getAcceptableLanguages());
        return Response.fromResponse(Pages.ok(findings.page(id, page, language), uri))
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("/waivers")
    @Operation(
            summary = "List the waivers of a check",
            description = "Findings that somebody let pass, with reason, author and time. For those who see the check.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WaiverPage.class)))
    public Response waivers(@PathParam("id") UUID id) {
        return Response.ok(new Page<>(waivers.find(id), null)).build();
    }

    @POST
    @Path("/waivers")
    @Idempotent
    @Operation(
            summary = "Let a finding pass",
            description = "Moves the version of the check: If-Match and the ETag of the answer are those of the check.")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "ETag", ref = "#/components/headers/ETag"),
            content = @Content(schema = @Schema(implementation = WaiverResponse.class)))
    public Response waive(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull WaiverRequest request) {
        var made = waivers.waive(id, ExpectedVersion.of(ifMatch), request);
        return Response.created(URI.create("/api/v1/consistency-checks/" + id + "/waivers/"
                        + made.waiver().id()))
                .tag(ETags.strong(made.version()))
                .entity(made.waiver())
                .build();
    }

    @DELETE
    @Path("/waivers/{waiver}")
    @Operation(
            summary = "Take a waiver back",
            description =
                    "By who may check documents of its unit or organiser. The finding counts again. If-Match is that "
                            + "of the check.")
    @APIResponse(responseCode = "204", description = "Gone.")
    public Response revoke(
            @PathParam("id") UUID id,
            @Parameter(description = "Id of the waiver, a UUID.") @PathParam("waiver") UUID waiver,
            @HeaderParam("If-Match") String ifMatch) {
        waivers.revoke(id, ExpectedVersion.of(ifMatch), waiver);
        return Response.noContent().build();
    }
}
