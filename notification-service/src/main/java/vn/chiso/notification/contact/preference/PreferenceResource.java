package vn.chiso.notification.contact.preference;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ContentTags;
import vn.chiso.platform.http.ExpectedVersion;

/** How people want to be reached, and what units say for those who said nothing. */
@Path("/api/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "contacts")
class PreferenceResource {

    private final PreferenceService preferences;
    private final ContentTags tags;

    PreferenceResource(PreferenceService preferences, ContentTags tags) {
        this.preferences = preferences;
        this.tags = tags;
    }

    @GET
    @Path("/{id}/preferences")
    @Operation(
            summary = "Read how a person wants to be reached",
            description = "By the person and by who keeps the contact.")
    @APIResponse(
            responseCode = "200",
            description = "What was said, and what follows with the unit's preferences",
            content = @Content(schema = @Schema(implementation = PreferenceResponse.class)))
    public Response ofContact(@PathParam("id") UUID id) {
        return answer(preferences.ofContact(id));
    }

    @PUT
    @Path("/{id}/preferences")
    @Operation(
            summary = "Say how a person wants to be reached",
            description =
                    "If-Match \"0\" the first time. Mandatory reminders cannot be muted; critical ones pass quiet hours.")
    @APIResponse(
            responseCode = "200",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = PreferenceResponse.class)))
    public Response stateOfContact(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull PreferenceRequest request) {
        return answer(preferences.stateOfContact(id, ExpectedVersion.of(ifMatch), request));
    }

    @GET
    @Path("/units/{unitId}/preferences")
    @Operation(
            summary = "Read how the people of a unit and its subtree are reached who said nothing",
            description =
                    "What the unit said itself, and what holds for its people with what the units above said and the "
                            + "usual. By an admin or task-coordinator whose grant reaches the unit. Version 0 where nothing was "
                            + "said yet.")
    @APIResponse(
            responseCode = "200",
            description = "What was said, and what follows with the superior units' preferences",
            content = @Content(schema = @Schema(implementation = PreferenceResponse.class)))
    public Response ofUnit(@PathParam("unitId") UUID unitId) {
        return answer(preferences.ofUnit(unitId));
    }

    @PUT
    @Path("/units/{unitId}/preferences")
    @Operation(
            summary = "Say how the people of a unit and its subtree are reached who said nothing",
            description =
                    "Language, channels and quiet hours; whatever is left out is taken from the units above. If-Match "
                            + "\"0\" the first time. By an admin or task-coordinator whose grant reaches the unit.")
    @APIResponse(
            responseCode = "200",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = PreferenceResponse.class)))
    public Response stateOfUnit(
            @PathParam("unitId") UUID unitId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull PreferenceRequest request) {
        return answer(preferences.stateOfUnit(unitId, ExpectedVersion.of(ifMatch), request));
    }

    /** What is in effect follows from what others have said, too. */
    private Response answer(PreferenceResponse preference) {
        return Response.ok(preference)
                .tag(tags.of(preference.version(), preference))
                .build();
    }
}
