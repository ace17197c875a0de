package vn.chiso.criteria.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.criteria.calendar.day.CalendarDaysResponse;
import vn.chiso.criteria.calendar.day.WorkingDayResponse;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

@Path("/api/v1/calendars")
@Tag(
        name = "Calendars",
        description =
                "Holidays, compensatory and swapped days, year by year and by document; a year not loaded is refused.")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class CalendarResource {

    private static final String YEAR = "/{year: [0-9]{4}}";

    private final Calendars calendars;
    private final CalendarService service;

    CalendarResource(Calendars calendars, CalendarService service) {
        this.calendars = calendars;
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Load a year",
            description =
                    "All days of one year that differ from their weekday, with the document by which they are known. "
                            + "By an admin or catalogue-editor of a root unit. A year is loaded once (409 `calendar-loaded`): "
                            + "later documents revise it. Days outside the year, named twice or swapped wrongly are refused "
                            + "together (`calendar-faulty`). Announced as `criteria.calendar`.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CalendarResponse.class)))
    public Response load(@Valid @NotNull CalendarRequest request) {
        var calendar = service.load(request);
        return Response.created(URI.create("/api/v1/calendars/" + calendar.year()))
                .tag(ETags.strong(calendar.version()))
                .entity(calendar)
                .build();
    }

    @GET
    @Operation(
            summary = "List the years that are loaded",
            description =
                    "One entry a year, by year, with the latest document that it is known by. For everybody who holds "
                            + "any grant. A year that is not here is loaded nowhere, and whatever counts its working days is "
                            + "refused.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CalendarPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Pages.ok(calendars.find(page), uri);
    }

    @GET
    @Path(YEAR)
    @Operation(
            summary = "Read a year",
            description = "By its latest document: all days that differ from their weekday, each with its source. For "
                    + "everybody who holds any grant; 404 `calendar-not-loaded` for a year that nobody loaded.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CalendarResponse.class)))
    public Response get(@Parameter(description = "The year, four digits.") @PathParam("year") int year) {
        return answer(calendars.find(year));
    }

    @PUT
    @Path(YEAR)
    @Operation(
            summary = "Revise a year",
            description =
                    "By a later document, which says anew all days that differ from their weekday; what was known "
                            + "before stays in the revisions. By an admin or catalogue-editor of a root unit. Announced as "
                            + "`criteria.calendar`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CalendarResponse.class)))
    public Response revise(
            @Parameter(description = "The year, four digits.") @PathParam("year") int year,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull CalendarRevisionRequest request) {
        return answer(service.revise(year, ExpectedVersion.of(ifMatch), request));
    }

    @GET
    @Path(YEAR + "/revisions")
    @Operation(
            summary = "List what was known of a year",
            description =
                    "Oldest first, each with its document and the days that it named. For everybody who holds any "
                            + "grant; 404 `calendar-not-loaded` for a year that nobody loaded.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CalendarRevisionPage.class)))
    public Response revisions(
            @Parameter(description = "The year, four digits.") @PathParam("year") int year,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(calendars.revisions(year, page), uri);
    }

    @GET
    @Path(YEAR + "/days")
    @Operation(
            summary = "Tell working days from others",
            description = "One by one, both ends included: working day or not, and why. Both ends lie in the year. For "
                    + "everybody who holds any grant; 404 `calendar-not-loaded` for a year that nobody loaded.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CalendarDaysResponse.class)))
    public Response days(
            @Parameter(description = "The year, four digits.") @PathParam("year") int year,
            @Parameter(description = "First of January if absent.", example = "2025-04-26") @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "Last of December if absent.", example = "2025-05-05") @QueryParam("to")
                    LocalDate to) {
        return Response.ok(calendars.days(year, from, to)).build();
    }

    @GET
    @Path("/working-days")
    @Operation(
            summary = "Count working days on or back",
            description =
                    "The n-th working day after the day, which is not counted; before it for a negative n. For 0 the"
                            + " day itself or, on a day off, the next working day. Every year touched must be loaded.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WorkingDayResponse.class)))
    @APIResponse(
            responseCode = "404",
            description = "A year that is touched is not loaded.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Response workingDay(
            @Parameter(description = "The day to count from; itself not counted.", example = "2025-04-25")
                    @QueryParam("from")
                    @NotNull
                    LocalDate from,
            @Parameter(description = "How many working days on; back if negative.", example = "3")
                    @QueryParam("days")
                    @NotNull
                    @Min(-1000)
                    @Max(1000)
                    Integer days) {
        return Response.ok(calendars.shift(from, days)).build();
    }

    private static Response answer(CalendarResponse calendar) {
        return Response.ok(calendar).tag(ETags.strong(calendar.version())).build();
    }
}
