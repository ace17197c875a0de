package vn.chiso.criteria.set;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;
import vn.chiso.platform.problem.ProblemTexts;

@Path("/api/v1/criteria-sets")
@Tag(name = "Criteria sets", description = "By which criteria a programme scores in a period, and how.")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class CriteriaSetResource {

    private final CriteriaSetService service;
    private final CriteriaTreeService trees;
    private final CriteriaSetLint lint;
    private final PublicationService publication;

    CriteriaSetResource(
            CriteriaSetService service,
            CriteriaTreeService trees,
            CriteriaSetLint lint,
            PublicationService publication) {
        this.service = service;
        this.trees = trees;
        this.lint = lint;
        this.publication = publication;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Start a draft",
            description = "By an admin or catalogue-editor whose grant reaches the issuer of the decision.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CriteriaSetResponse.class)))
    public Response create(@Valid @NotNull CriteriaSetRequest request) {
        var set = service.create(request);
        return Response.created(URI.create("/api/v1/criteria-sets/" + set.id()))
                .tag(ETags.strong(set.version()))
                .entity(set)
                .build();
    }

    @GET
    @Operation(summary = "List sets", description = "Without their criteria; drafts only for those who may edit them.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CriteriaSetPage.class)))
    public Response list(
            @Valid @BeanParam CriteriaSetFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Pages.ok(service.find(filter, page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a set with its criteria")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CriteriaSetResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(service.find(id));
    }

    @PUT
    @Path("/{id}/nodes")
    @Operation(
            summary = "Replace the criteria of a draft",
            description = "The whole tree in the order of the document, a parent before its children; at most 2,000.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CriteriaSetResponse.class)))
    public Response replaceNodes(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull List<@NotNull @Valid Criterion> nodes) {
        return answer(trees.replace(id, ExpectedVersion.of(ifMatch), nodes));
    }

    @GET
    @Path("/{id}/findings")
    @Operation(summary = "Check a set", description = "Errors forbid publishing, warnings ask to look again.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingPage.class)))
    public Response findings(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        var language = ProblemTexts.language(headers.getAcceptableLanguages());
        var findings = lint.findings(id).stream()
                .map(finding -> FindingResponse.from(finding, language))
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
            description = "Refused with the findings while there are errors. From then on the set never changes.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CriteriaSetResponse.class)))
    public Response publish(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Context HttpHeaders headers) {
        var language = ProblemTexts.language(headers.getAcceptableLanguages());
        return answer(publication.publish(id, ExpectedVersion.of(ifMatch), language));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(summary = "Withdraw a published set", description = "What was scored by it stays as it is.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CriteriaSetResponse.class)))
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull WithdrawalRequest request) {
        return answer(publication.withdraw(id, ExpectedVersion.of(ifMatch), request.reason()));
    }

    private static Response answer(CriteriaSetResponse set) {
        return Response.ok(set).tag(ETags.strong(set.version())).build();
    }
}
