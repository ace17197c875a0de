package vn.chiso.scoring.result.publication;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.Page;
import vn.chiso.scoring.result.ResultPage;

/** Publishing the results of a campaign. */
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "results")
class PublicationResource {

    /** Of the results that are answered; the others are read from the list of results by the same cursor. */
    private static final int FIRST = 200;

    private final PublicationService service;

    PublicationResource(PublicationService service) {
        this.service = service;
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @Operation(
            summary = "Publish the results of all cards by a decision; nothing of them changes afterwards",
            description =
                    "By the organiser, out of the review (else 409 `phase-not-next`), with the decision; its issuer "
                            + "is the organiser unless another unit is named. All results are published or none: each is an "
                            + "immutable snapshot with a SHA-256 in the organiser's chain. Answers the first 200; the rest is "
                            + "read from `/api/v1/results`. Announced as `scoring.result` for every unit; plans are drafted "
                            + "from these.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ResultPage.class)))
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PublicationRequest request) {
        var results = service.publish(id, ExpectedVersion.of(ifMatch), request);
        return Response.created(URI.create("/api/v1/results?campaignId=" + id))
                .entity(Page.of(results, FIRST, result -> List.of(result.id().toString())))
                .build();
    }
}
