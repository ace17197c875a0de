package vn.chiso.criteria.set.publication;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.criteria.set.CriteriaSetResponse;
import vn.chiso.criteria.set.SetAnswer;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.problem.ProblemTexts;

@Path("/api/v1/criteria-sets")
@Tag(name = "Criteria sets")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PublicationResource {

    private final PublicationService publication;

    PublicationResource(PublicationService publication) {
        this.publication = publication;
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @Operation(
            summary = "Publish a draft",
            description = "By an editor of the set's issuer. Refused with the findings while there are errors (409 "
                    + "`criteria-set-has-findings`). From then on the set never changes; the set that it supersedes "
                    + "goes out of force at the same time, for which the caller must be an editor of that one's "
                    + "issuer, too (else 403, and nothing is published). Announced as `criteria.criteria-set`: "
                    + "campaigns can be made from it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CriteriaSetResponse.class)))
    public Response publish(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Context HttpHeaders headers) {
        var language = ProblemTexts.language(headers.getAcceptableLanguages());
        return SetAnswer.of(Response.ok(), publication.publish(id, ExpectedVersion.of(ifMatch), language), headers);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(
            summary = "Withdraw a published set",
            description =
                    "By an editor of the set's issuer, with the reason. No new campaign can use it; what was scored "
                            + "by it stays as it is. Announced as `criteria.criteria-set`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CriteriaSetResponse.class)))
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull WithdrawalRequest request,
            @Context HttpHeaders headers) {
        return SetAnswer.of(
                Response.ok(), publication.withdraw(id, ExpectedVersion.of(ifMatch), request.reason()), headers);
    }
}
