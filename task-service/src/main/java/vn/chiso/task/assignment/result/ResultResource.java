package vn.chiso.task.assignment.result;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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

/** Reported, reviewed, and excused where it was late. */
@Path("/api/v1/assignments")
@Tag(name = "assignments")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ResultResource {

    private final ResultReporting reporting;
    private final ResultReview review;

    ResultResource(ResultReporting reporting, ResultReview review) {
        this.reporting = reporting;
        this.review = review;
    }

    @POST
    @Path("/{id}/reports")
    @Idempotent
    @Operation(
            summary = "The performer's unit reports the work done",
            description = "By an officer or the head of the very unit that has the work, while it is in progress (409 "
                    + "`assignment-not-in-progress`). It is done from the day of the report, and waits for its review. "
                    + "Cited evidence must have been uploaded (`/api/v1/evidence`) and be visible to the caller. "
                    + "Announced as `task.assignment`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response report(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReportRequest request) {
        return AssignmentAnswers.ok(reporting.report(id, ExpectedVersion.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(
            summary = "The performer's unit takes its report back before it has been reviewed",
            description = "By an officer or the head of the unit that reported (409 `no-report-to-withdraw` once it is "
                    + "reviewed). The work is in progress again, with the date and the words that its task has by now; it is recalled "
                    + "if its plan has it no more, or others lead it. Announced as `task.assignment`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return AssignmentAnswers.ok(reporting.withdraw(id, ExpectedVersion.of(ifMatch)));
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @Operation(
            summary = "A coordinator of the owner, never the performer, confirms or rejects the reported result",
            description =
                    "By a coordinator of the owner who neither did any of the work nor works where it is done (403 "
                            + "`review-by-performer`). CONFIRM settles it and ends what the unit still asked for; REJECT needs "
                            + "a reason and puts the work back in progress, as a withdrawal does. 409 `no-report-to-review` if nothing waits. "
                            + "Announced as `task.assignment`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response review(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReviewRequest request) {
        return AssignmentAnswers.ok(review.review(id, ExpectedVersion.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/excuse")
    @Idempotent
    @Operation(
            summary = "A coordinator of the owner excuses a delay, with the reason",
            description = "The work no longer counts in the unit's punctuality; that it was late stays visible.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response excuse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ExcuseRequest request) {
        return AssignmentAnswers.ok(review.excuse(id, ExpectedVersion.of(ifMatch), request.reason()));
    }

    @DELETE
    @Path("/{id}/excuse")
    @Operation(
            summary = "A coordinator of the owner takes an excuse back",
            description =
                    "Before the result is confirmed. A rejected result and a granted extension end an excuse by themselves.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response takeExcuseBack(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return AssignmentAnswers.ok(review.takeExcuseBack(id, ExpectedVersion.of(ifMatch)));
    }
}
