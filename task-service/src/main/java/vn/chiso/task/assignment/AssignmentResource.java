package vn.chiso.task.assignment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

@Path("/api/v1/assignments")
@Tag(name = "assignments")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class AssignmentResource {

    private final AssignmentReading reading;
    private final AssignmentWork work;

    AssignmentResource(AssignmentReading reading, AssignmentWork work) {
        this.reading = reading;
        this.work = work;
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One assignment with its reports and with what the unit asked for",
            description = "The three axes (work, review, extension), both due dates, lateness as of the business date, "
                    + "reports with their reviews, and proposals with their answers. For the parties and for who "
                    + "oversees one of them; 404 to others. The ETag also names the lateness, which changes with the "
                    + "day while the version stays.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        var assignment = reading.get(id);
        return Response.ok(assignment).tag(AssignmentAnswers.tag(assignment)).build();
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @Operation(
            summary = "The performer's unit takes the work on",
            description =
                    "By an officer or the head of the very unit that has the work; a superior does not accept for it. "
                            + "From NOT_STARTED to IN_PROGRESS (409 `assignment-already-started`), unless a refusal waits for "
                            + "its answer (409 `refusal-pending`). Announced as `task.assignment`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response accept(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return AssignmentAnswers.ok(work.accept(id, ExpectedVersion.of(ifMatch)));
    }

    @POST
    @Path("/{id}/delegation")
    @Idempotent
    @Operation(
            summary = "The head of the unit hands the work to a person of it; an officer takes it himself",
            description =
                    "Replaces whoever had it. Nobody who has it, or has done some of it, may review the result. Membership shows by the"
                            + " person's own grant when he first works on it; until then `assigneeVerified` is false.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response delegate(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Assignee person) {
        return AssignmentAnswers.ok(work.delegate(id, ExpectedVersion.of(ifMatch), person));
    }

    @DELETE
    @Path("/{id}/delegation")
    @Operation(
            summary = "The person who has the work gives it back to the unit, or the head takes it back",
            description =
                    "By the person who has the work, whatever roles he holds, also one who was named by mistake and "
                            + "has no grant for the unit; and by the head of the unit that has it. Whoever has done nothing of "
                            + "it may decide about it again.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response giveBack(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return AssignmentAnswers.ok(work.giveBack(id, ExpectedVersion.of(ifMatch)));
    }

    @POST
    @Path("/{id}/recall")
    @Idempotent
    @Operation(
            summary = "A coordinator of the owner takes open work back, with the reason",
            description = "For good. Proposals that are open end with it. A reported result is reviewed, not recalled.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response recall(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RecallRequest request) {
        return AssignmentAnswers.ok(work.recall(id, ExpectedVersion.of(ifMatch), request.reason()));
    }
}
