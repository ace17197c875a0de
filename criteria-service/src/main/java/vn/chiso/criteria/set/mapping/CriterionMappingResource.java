package vn.chiso.criteria.set.mapping;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ContentTags;

@Path("/api/v1/criteria-sets")
@Tag(name = "Criteria sets")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class CriterionMappingResource {

    private static final String MAPPING = "/{id}/mappings/{formerId}";

    private final CriterionMappingService service;
    private final ContentTags tags;

    CriterionMappingResource(CriterionMappingService service, ContentTags tags) {
        this.service = service;
        this.tags = tags;
    }

    @GET
    @Path("/{id}/mappings")
    @Operation(
            summary = "List what a set's criteria are mapped to",
            description = "One mapping for each former set of which something was said, all of them in one answer. For "
                    + "everybody who sees the set.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CriterionMappingPage.class)))
    public Response list(@PathParam("id") UUID id) {
        return Response.ok(new CriterionMappingPage(service.find(id), null)).build();
    }

    @GET
    @Path(MAPPING)
    @Operation(
            summary = "Read which criterion is which of a former set",
            description =
                    "What was said of the two sets, the pairs of criteria that follow from it, and the criteria of "
                            + "either set that stand in no pair. Results under both sets are compared by these pairs alone. 404 "
                            + "as long as nothing was said, or if the caller does not see one of the sets.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CriterionMappingResponse.class)))
    public Response get(
            @PathParam("id") UUID id,
            @Parameter(description = "Id of the set that the criteria are mapped from, a UUID.") @PathParam("formerId")
                    UUID formerId) {
        return answer(Response.ok(), service.get(id, formerId));
    }

    @PUT
    @Path(MAPPING)
    @Operation(
            summary = "Say which criterion is which of a former set",
            description =
                    "By an editor of the set's issuer, for published sets of one programme; the diff of both helps. If-Match"
                            + " is needed where something was said before. What stands in no pair is not comparable.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CriterionMappingResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "Nothing was said before.",
            content = @Content(schema = @Schema(implementation = CriterionMappingResponse.class)))
    public Response state(
            @PathParam("id") UUID id,
            @Parameter(description = "Id of the set that the criteria are mapped from, a UUID.") @PathParam("formerId")
                    UUID formerId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull CriterionMappingRequest request) {
        var stated = service.state(id, formerId, ifMatch, request);
        return answer(Response.status(stated.first() ? 201 : 200), stated.mapping());
    }

    /** What corresponds follows from the criteria of both sets, and those of a draft change. */
    private Response answer(Response.ResponseBuilder response, CriterionMappingResponse mapping) {
        return response.entity(mapping).tag(tags.of(mapping.version(), mapping)).build();
    }
}
