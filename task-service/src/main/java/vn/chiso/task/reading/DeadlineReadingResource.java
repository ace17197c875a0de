package vn.chiso.task.reading;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Caller;
import vn.chiso.task.deadline.DeadlineReader;
import vn.chiso.task.deadline.ReadingContext;

/** Reads a deadline's text for front ends, before anything is saved. */
@Path("/api/v1/deadline-readings")
@Tag(name = "deadline-readings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class DeadlineReadingResource {

    private final Caller caller;

    DeadlineReadingResource(Caller caller) {
        this.caller = caller;
    }

    @POST
    @Operation(summary = "How a written deadline is understood; stores nothing")
    public DeadlineReadingResponse read(@NotNull @Valid DeadlineReadingRequest request) {
        if (caller.grants().isEmpty()) {
            throw new ProblemException(PlatformProblem.FORBIDDEN);
        }
        var context = new ReadingContext(request.planYear(), request.issuedOn());
        return DeadlineReadingResponse.from(DeadlineReader.read(request.text(), context));
    }
}
