package vn.chiso.criteria.set.draft;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.criteria.set.CriteriaSetFilter;
import vn.chiso.criteria.set.CriteriaSetRequest;
import vn.chiso.criteria.set.CriteriaSetResponse;
import vn.chiso.criteria.set.SetAnswer;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

@Path("/api/v1/criteria-sets")
@Tag(name = "Criteria sets", description = "By which criteria a programme scores in a period, and how.")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class CriteriaSetResource {

    private final CriteriaSetService service;
    private final CriteriaTreeService trees;

    CriteriaSetResource(CriteriaSetService service, CriteriaTreeService trees) {
        this.service = service;
        this.trees = trees;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Start a draft",
            description =
                    "By an admin or catalogue-editor whose grant reaches the issuer of the decision. Its revision "
                            + "follows that of the set that it supersedes. Nobody is told of a draft; its criteria are written "
                            + "by PUT to `nodes`.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CriteriaSetResponse.class)))
    public Response create(@Valid @NotNull CriteriaSetRequest request, @Context HttpHeaders headers) {
        var set = service.create(request);
        return SetAnswer.of(Response.created(URI.create("/api/v1/criteria-sets/" + set.id())), set, headers);
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
    @Operation(
            summary = "Read a set with its criteria",
            description =
                    "Its head, state and revision, and all its criteria in the order of the document, each with its "
                            + "scoring rule as data and, as `ruleText`, in words of the caller's language. Points are exact "
                            + "decimals. Published sets are for everybody who holds any grant; a draft answers 404 to all but "
                            + "the editors of its issuer.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CriteriaSetResponse.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return SetAnswer.of(Response.ok(), service.find(id), headers);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Change the head of a draft",
            description = "Replaces everything but the criteria and what the set was derived from. By an editor of the "
                    + "issuer as it is and as it shall be; 409 `criteria-set-not-draft` once it is published.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CriteriaSetResponse.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull CriteriaSetRequest request,
            @Context HttpHeaders headers) {
        return SetAnswer.of(Response.ok(), service.change(id, ExpectedVersion.of(ifMatch), request), headers);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a draft", description = "With its criteria and waivers. What was published stays.")
    @APIResponse(responseCode = "204", description = "Gone.")
    public Response remove(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        service.remove(id, ExpectedVersion.of(ifMatch));
        return Response.noContent().build();
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
            @NotNull List<@NotNull @Valid Criterion> nodes,
            @Context HttpHeaders headers) {
        return SetAnswer.of(Response.ok(), trees.replace(id, ExpectedVersion.of(ifMatch), nodes), headers);
    }
}
