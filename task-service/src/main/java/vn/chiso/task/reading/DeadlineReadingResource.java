package vn.chiso.task.reading;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.problem.ProblemTexts;

/** Reads a deadline's text for front ends, before anything is saved. */
@Path("/api/v1/deadline-readings")
@Tag(name = "deadline-readings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class DeadlineReadingResource {

    private final DeadlineReadings readings;

    DeadlineReadingResource(DeadlineReadings readings) {
        this.readings = readings;
    }

    @POST
    @Operation(
            summary = "How a written deadline is understood; stores nothing",
            description = "In words of the caller's language, with what a person should look at before he confirms it.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DeadlineReadingResponse.class)))
    public Response read(@NotNull @Valid DeadlineReadingRequest request, @Context HttpHeaders headers) {
        var language = ProblemTexts.language(headers.getAcceptableLanguages());
        return Response.ok(readings.read(request, language))
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
