package vn.chiso.scoring.result.revision;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.Page;
import vn.chiso.scoring.result.ResultPage;

/** Putting published results right. */
@Path("/api/v1/results")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "results")
class RevisionResource {

    private final RevisionService service;

    RevisionResource(RevisionService service) {
        this.service = service;
    }

    @POST
    @Path("/{id}/revisions")
    @Idempotent
    @Operation(
            summary =
                    "Publish a result anew with other points; what was published stays, and who ranks otherwise now is"
                            + " published anew, too",
            description =
                    "By the campaign's organiser, with a decision, the reason, and the points that count from now "
                            + "on. Not of a unit in which he works (403 `reviser-of-own-unit`), and only of the "
                            + "edition in force (409 `result-not-in-force`). 422 `revision-not-possible` names "
                            + "in `errors` every line that cannot be revised so, among them those that the reviser "
                            + "has ever scored or explained himself, and all of them where he submitted the card "
                            + "(`reviser-scored-line`). Something must change (`nothing-revised`). Answers the new "
                            + "result first, then those of other units whose rank or class moved with it. Announced as "
                            + "`scoring.result`.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ResultPage.class)))
    public Response revise(@PathParam("id") UUID id, @NotNull @Valid RevisionRequest request) {
        var revised = service.revise(id, request);
        return Response.created(
                        URI.create("/api/v1/results/" + revised.getFirst().id()))
                .entity(new Page<>(revised, null))
                .build();
    }
}
