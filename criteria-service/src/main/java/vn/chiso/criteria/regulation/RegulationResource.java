package vn.chiso.criteria.regulation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.criteria.regulation.lint.RegulationFindingResponse;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;
import vn.chiso.platform.problem.ProblemTexts;

@Path("/api/v1/regulations")
@Tag(
        name = "Regulations",
        description = "How results become classes and ranks: bands, conditions, quotas, ties, timetable.")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class RegulationResource {

    private final RegulationService service;
    private final RegulationFindings lint;
    private final RegulationPublication publication;

    RegulationResource(RegulationService service, RegulationFindings lint, RegulationPublication publication) {
        this.service = service;
        this.lint = lint;
        this.publication = publication;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Start a draft",
            description = "By an admin or catalogue-editor whose grant reaches the issuer of the decision; for what the"
                    + " Government or a ministry issues (a root of type ORGANISATION), of any root unit.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RegulationResponse.class)))
    public Response create(@Valid @NotNull RegulationRequest request) {
        var regulation = service.create(request);
        return Response.created(URI.create("/api/v1/regulations/" + regulation.id()))
                .tag(ETags.strong(regulation.version()))
                .entity(regulation)
                .build();
    }

    @GET
    @Operation(
            summary = "List regulations",
            description =
                    "Without what they lay down; read one for that. For everybody who holds any grant; drafts only "
                            + "for those who may edit them.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RegulationPage.class)))
    public Response list(
            @Valid @BeanParam RegulationFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Pages.ok(service.find(filter, page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a regulation",
            description = "Its decision and all that it lays down: classes and their bounds by unit group, conditions, "
                    + "quotas, ties, timetable. Published ones are for everybody who holds any grant; a draft answers "
                    + "404 to all who may not edit it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RegulationResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(service.find(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Rewrite a draft",
            description =
                    "As a whole: what the request leaves out is gone. Only a draft, by who may edit it; 409 once it "
                            + "is published.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RegulationResponse.class)))
    public Response rewrite(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull RegulationRequest request) {
        return answer(service.rewrite(id, ExpectedVersion.of(ifMatch), request));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Discard a draft",
            description =
                    "By who may edit it; nobody was told of a draft, so no event follows. What was published stays "
                            + "for ever and can only be withdrawn.")
    @APIResponse(responseCode = "204", description = "Discarded.")
    public Response discard(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        service.discard(id, ExpectedVersion.of(ifMatch));
        return Response.noContent().build();
    }

    @GET
    @Path("/{id}/findings")
    @Operation(summary = "Check a regulation", description = "Errors forbid publishing, warnings ask to look again.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RegulationFindingPage.class)))
    public Response findings(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        var language = ProblemTexts.language(headers.getAcceptableLanguages());
        var findings = lint.of(id).stream()
                .map(finding -> RegulationFindingResponse.from(finding, language))
                .toList();
        return Response.ok(new Page<>(findings, null))
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @Operation(
            summary = "Publish a draft",
            description = "By who may edit it. Refused with the findings while there are errors (409 "
                    + "`regulation-has-findings`). From then on the regulation never changes; the one that it "
                    + "supersedes goes out of force at the same time, for which the caller must be allowed to edit "
                    + "that one, too (else 403, and nothing is published). Announced as `criteria.regulation`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RegulationResponse.class)))
    public Response publish(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Context HttpHeaders headers) {
        var language = ProblemTexts.language(headers.getAcceptableLanguages());
        return answer(publication.publish(id, ExpectedVersion.of(ifMatch), language));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(
            summary = "Withdraw a published regulation",
            description = "By who may edit it, with the reason. What was classed by it stays as it is. Announced as "
                    + "`criteria.regulation`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RegulationResponse.class)))
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull RegulationWithdrawalRequest request) {
        return answer(publication.withdraw(id, ExpectedVersion.of(ifMatch), request.reason()));
    }

    private static Response answer(RegulationResponse regulation) {
        return Response.ok(regulation).tag(ETags.strong(regulation.version())).build();
    }
}
