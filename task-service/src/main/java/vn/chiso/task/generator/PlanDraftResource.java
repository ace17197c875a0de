package vn.chiso.task.generator;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.task.plan.PlanResponse;

@Path("/api/v1/plans/drafts")
@Tag(name = "plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PlanDraftResource {

    private final ResultPlans plans;

    PlanDraftResource(ResultPlans plans) {
        this.plans = plans;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Drafts the plan of a result",
            description =
                    "There is one plan for all editions of a result, drafted from the newest; as a rule it is there "
                            + "as soon as the result is published. 201 if this call drafted it, else 200 with the plan as "
                            + "people have edited it since. By a coordinator whose grant reaches the assessed unit; 409 "
                            + "`result-without-deductions` if nothing was lost.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted now.",
            content = @Content(schema = @Schema(implementation = PlanResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there already.",
            content = @Content(schema = @Schema(implementation = PlanResponse.class)))
    public Response draft(@NotNull @Valid PlanDraftRequest request) {
        var asked = plans.ask(request.resultId());
        var plan = asked.plan();
        var answer = asked.drafted() ? Response.created(URI.create("/api/v1/plans/" + plan.id())) : Response.ok();
        return answer.entity(plan).tag(ETags.strong(plan.version())).build();
    }
}
