package vn.chiso.task.assignment.proposal;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.task.assignment.AssignmentAnswers;
import vn.chiso.task.assignment.AssignmentResponse;

/** What the performer's unit asks for, and what a coordinator of the owner, never the performer, answers. */
@Path("/api/v1/assignments")
@Tag(name = "assignments")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ProposalResource {

    private final Extensions extensions;
    private final Refusals refusals;

    ProposalResource(Extensions extensions, Refusals refusals) {
        this.extensions = extensions;
        this.refusals = refusals;
    }

    @POST
    @Path("/{id}/extensions")
    @Idempotent
    @Operation(
            summary = "The performer's unit asks for a later due date",
            description =
                    "One at a time, for open work with a date; at most two are granted unless the system is set otherwise.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response askForExtension(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ExtensionRequest request) {
        return AssignmentAnswers.ok(extensions.ask(id, ExpectedVersion.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/extensions/{extensionId}/decision")
    @Idempotent
    @Operation(
            summary = "A coordinator of the owner grants the extension, perhaps to an earlier date, or refuses it",
            description = "The original due date is kept beside the effective one.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response decideExtension(
            @PathParam("id") UUID id,
            @PathParam("extensionId") UUID extensionId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ExtensionDecisionRequest request) {
        return AssignmentAnswers.ok(extensions.decide(id, extensionId, ExpectedVersion.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/refusal")
    @Idempotent
    @Operation(
            summary = "The performer's unit proposes, with its reason, not to take the work on",
            description = "By an officer or the head of the very unit that has the work, before it has begun (409 "
                    + "`assignment-already-started`), one at a time (409 `refusal-pending`). The work stays with the "
                    + "unit until a coordinator of the owner has decided. Announced as `task.assignment`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return AssignmentAnswers.ok(refusals.refuse(id, ExpectedVersion.of(ifMatch), request.reason()));
    }

    @POST
    @Path("/{id}/refusal/decision")
    @Idempotent
    @Operation(
            summary = "A coordinator of the owner lets the unit off, or has it do the work after all",
            description =
                    "By a coordinator who has no part in the work (403 `review-by-performer`). ACCEPT recalls the "
                            + "work for good and ends what else the unit asked for; REJECT needs a reason and puts the work in "
                            + "progress. Announced as `task.assignment`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response decideRefusal(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RefusalDecisionRequest request) {
        return AssignmentAnswers.ok(refusals.decide(id, ExpectedVersion.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/obstacles")
    @Idempotent
    @Operation(
            summary = "The performer's unit tells what hinders the work",
            description = "By an officer or the head of the very unit that has the work, while it is open (409 "
                    + "`assignment-not-open`). It stays until a coordinator of the owner answers; the due date stays as "
                    + "it is. Announced as `task.assignment`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response meetObstacle(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return AssignmentAnswers.ok(refusals.meetObstacle(id, ExpectedVersion.of(ifMatch), request.reason()));
    }

    @POST
    @Path("/{id}/obstacles/{obstacleId}/answer")
    @Idempotent
    @Operation(
            summary = "A coordinator of the owner answers to an obstacle",
            description = "By a coordinator who has no part in the work (403 `review-by-performer`), once (409 "
                    + "`proposal-decided`). More time is not part of the answer: that is asked for as an extension. "
                    + "Announced as `task.assignment`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response answerObstacle(
            @PathParam("id") UUID id,
            @PathParam("obstacleId") UUID obstacleId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AnswerRequest request) {
        return AssignmentAnswers.ok(
                refusals.answerObstacle(id, obstacleId, ExpectedVersion.of(ifMatch), request.answer()));
    }
}
