package vn.chiso.task.portal;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.Tagged;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.PolledPages;
import vn.chiso.task.punctuality.Period;
import vn.chiso.task.punctuality.PunctualityBasis;

/** The portal of the province: it pulls how punctual units are, and pushes the tasks that the province assigns. */
@Path("/api/v1/portal")
@Tag(name = "portal")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class PortalResource {

    private final AssignedTaskIntake tasks;
    private final PortalFigures figures;
    private final PolledPages pages;

    PortalResource(AssignedTaskIntake tasks, PortalFigures figures, PolledPages pages) {
        this.tasks = tasks;
        this.figures = figures;
        this.pages = pages;
    }

    /** Shape of a page, for the contract. */
    record PortalPunctualityPage(List<PortalPunctuality> items, String next) {}

    @GET
    @Tagged
    @Path("/punctuality")
    @Operation(
            summary = "How punctual agencies were, period by period",
            description =
                    "Each agency once a period, by the figure by which it is scored: with the work of all below it where units stand below, else its own. An agency of which nothing was due in a period is not there: that is no 100 %.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PortalPunctualityPage.class)))
    public Response punctuality(
            @QueryParam("period")
                    @Pattern(regexp = Period.PATTERN)
                    @Parameter(
                            description = "`2024`, `2024-H1`, `2024-Q3` or `2024-05`; all without it.",
                            example = "2024")
                    String period,
            @QueryParam("agency")
                    @Size(min = 1, max = 60)
                    @Parameter(description = "An identifier of either form, or our code.", example = "H50.15")
                    String agency,
            @QueryParam("basis")
                    @Parameter(
                            description =
                                    "OWN: what each agency itself answers for. SUBTREE: only agencies with units below. Without it the figure by which each is scored.")
                    PunctualityBasis basis,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return pages.page(figures.punctuality(period, agency, basis, page), uri);
    }

    /** Without a key of idempotency: the source's own id does more, and the draft must be committed before it is issued. */
    @POST
    @Path("/assigned-tasks")
    @Operation(
            summary = "Push tasks that the province assigns by a document",
            description =
                    "`sourceId` is the portal's own: the same content under it is taken once, other content is refused with 409. The document becomes a directive, as a whole or not at all. It is issued at once unless a person has to settle something first, such as a deadline that can be read in two ways. Pushed again, a draft that was left by an outage, or held up, is issued then, unless somebody has begun to change it.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = AssignedTasksResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "They had been taken before.",
            content = @Content(schema = @Schema(implementation = AssignedTasksResponse.class)))
    public Response assign(@NotNull @Valid AssignedTasksRequest request) {
        var pushed = tasks.push(request);
        return pushed.created()
                ? Response.created(URI.create("/api/v1/plans/" + pushed.planId()))
                        .entity(pushed)
                        .build()
                : Response.ok(pushed).build();
    }
}
