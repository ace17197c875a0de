package vn.chiso.task.worklist;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;
import vn.chiso.task.assignment.AssignmentResponse;
import vn.chiso.task.feed.FeedRenewal;

@Path("/api/v1/assignments")
@Tag(name = "assignments")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class WorklistResource {

    private final Worklist worklist;
    private final FeedRenewal feeds;

    WorklistResource(Worklist worklist, FeedRenewal feeds) {
        this.worklist = worklist;
        this.feeds = feeds;
    }

    /** Shapes of the pages, for the contract. */
    record AssignmentPage(List<AssignmentResponse> items, String next) {}

    record UnitStatisticsPage(List<UnitStatistics> items, String next) {}

    record PeriodStatisticsPage(List<PeriodStatistics> items, String next) {}

    @GET
    @Operation(
            summary = "Assignments that the caller is a party to or oversees",
            description =
                    "Work lists by `view`: mine, my units', my subtree's, what awaits my decision; without it all "
                            + "that the caller is a party to or oversees, wherever the units stand in the tree. Lateness is "
                            + "derived as of the business date. Without reports and proposals; read one for these. Opening the "
                            + "list keeps the caller's calendar feeds alive.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentPage.class)))
    public Response list(
            @BeanParam @Valid AssignmentFilter filter,
            @QueryParam("order")
                    @DefaultValue("ID")
                    @Parameter(description = "ID: as given out. DUE_DATE: the earliest first, undated work last.")
                    Order order,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        feeds.seen();
        return Pages.ok(worklist.list(filter, order, page), uri);
    }

    @GET
    @Path("/statistics")
    @Operation(
            summary = "The same assignments, counted in the groups that provinces publish",
            description = "Narrowed by the same filters as the list, over all that the caller sees in it, as of the "
                    + "business date. Recalled and excused work is counted and told apart; due soon are the last three "
                    + "days unless the system is set otherwise.")
    public AssignmentStatistics statistics(@BeanParam @Valid AssignmentFilter filter) {
        return worklist.statistics(filter);
    }

    @GET
    @Path("/statistics/units")
    @Operation(
            summary = "The same, unit by unit in the order of their codes",
            description = "Narrowed by the same filters; one entry for each unit that has the work, by code, with its "
                    + "longest delay in days. Only over what the caller sees in the list.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitStatisticsPage.class)))
    public Response statisticsByUnit(
            @BeanParam @Valid AssignmentFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Pages.ok(worklist.statisticsByUnit(filter, page), uri);
    }

    @GET
    @Path("/statistics/periods")
    @Operation(
            summary = "The same, by the period in which the effective due date lies; without undated work",
            description =
                    "Narrowed by the same filters; one entry a year, half, quarter or month, the earliest first. Only "
                            + "over what the caller sees in the list.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PeriodStatisticsPage.class)))
    public Response statisticsByPeriod(
            @BeanParam @Valid AssignmentFilter filter,
            @Parameter(description = "Length of the periods.") @QueryParam("by") @DefaultValue("QUARTER") Span by,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(worklist.statisticsByPeriod(filter, by, page), uri);
    }
}
