package vn.chiso.notification.contact;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** Whom reminders can reach. Kept by administrators and task coordinators of the unit. */
@Path("/api/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "contacts")
class ContactResource {

    private final ContactService contacts;
    private final ContactList list;

    ContactResource(ContactService contacts, ContactList list) {
        this.contacts = contacts;
        this.list = list;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Add a person in a position of a unit",
            description =
                    "By an admin or task-coordinator whose grant reaches the unit, or all that an agency serves. "
                            + "Needs an e-mail address or a user name (`contact-needs-address`); one person holds a position of "
                            + "a unit once (409 `contact-exists`). Reminders that found nobody in the position are tried again.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ContactResponse.class)))
    public Response create(@Valid @NotNull ContactRequest request) {
        var contact = contacts.create(request);
        return Response.created(URI.create("/api/v1/contacts/" + contact.id()))
                .entity(contact)
                .tag(ETags.strong(contact.version()))
                .build();
    }

    @GET
    @Operation(
            summary = "List contacts of a unit, or of all that the caller keeps",
            description =
                    "Those who hold a position now. By admins and task-coordinators: of one unit that they keep, or "
                            + "of all units in their reach and the agencies that serve these.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = ContactPage.class)))
    public Response find(
            @Parameter(description = "Only contacts of this unit; all that the caller keeps if absent.")
                    @QueryParam("unitId")
                    UUID unitId,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(list.find(unitId, page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a contact",
            description = "By an admin or task-coordinator who keeps the unit's contacts; 404 to others, and once the "
                    + "contact has ended.")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content = @Content(schema = @Schema(implementation = ContactResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(contacts.find(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Change a contact",
            description =
                    "Replaces all of it, also the unit and the position, by an admin or task-coordinator who keeps "
                            + "the contacts of both units. 409 `contact-exists` if the person holds the position already.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ContactResponse.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ContactRequest request) {
        return answer(contacts.change(id, ExpectedVersion.of(ifMatch), request));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "End a contact: the person no longer holds the position",
            description =
                    "By an admin or task-coordinator who keeps the unit's contacts. No reminder goes to that person "
                            + "in this position any more; what was sent stays in the ledger.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response end(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        contacts.end(id, ExpectedVersion.of(ifMatch));
        return Response.noContent().build();
    }

    private static Response answer(ContactResponse contact) {
        return Response.ok(contact).tag(ETags.strong(contact.version())).build();
    }
}
