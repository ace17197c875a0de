package vn.chiso.notification.template;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** The words of messages, as Qute templates. Everybody in the house may read them; the administrator of the whole tree changes them. */
@Path("/api/v1/templates")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "templates")
class TemplateResource {

    private final TemplateService templates;

    TemplateResource(TemplateService templates) {
        this.templates = templates;
    }

    @GET
    @Operation(
            summary = "List the words in use",
            description = "In Vietnamese and English, with version, time and author of each. For everybody who holds a "
                    + "grant other than portal.")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = TemplateList.class)))
    public Response all() {
        return Response.ok(templates.all()).build();
    }

    @GET
    @Path("/{name}")
    @Operation(
            summary = "Read the words in use of one language",
            description = "There is one name, `reminder`; any other is 404. For everybody who holds a grant other than "
                    + "portal.")
    @APIResponse(
            responseCode = "200",
            description = "The words",
            content = @Content(schema = @Schema(implementation = TemplateResponse.class)))
    public Response get(
            @Parameter(description = "Name of the words: reminder.") @PathParam("name") String name,
            @Parameter(description = "vi or en.") @QueryParam("language") @DefaultValue("vi") @Pattern(regexp = "vi|en")
                    String language) {
        return answer(templates.current(name, language));
    }

    @GET
    @Path("/{name}/versions")
    @Operation(
            summary = "List the versions of the words of one language, oldest first",
            description =
                    "The first is what came with the service. Each with its author and its time. For everybody who "
                            + "holds a grant other than portal.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = TemplatePage.class)))
    public Response versions(
            @Parameter(description = "Name of the words: reminder.") @PathParam("name") String name,
            @Parameter(description = "vi or en.") @QueryParam("language") @DefaultValue("vi") @Pattern(regexp = "vi|en")
                    String language,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(templates.versions(name, language, page), uri);
    }

    @PUT
    @Path("/{name}")
    @Operation(
            summary = "Change the words of one language",
            description =
                    "By an admin of the whole tree, since everybody gets them. A new version, used for all that is "
                            + "rendered from now on. Only sections {#if} and the fields of the reminder are known; words that "
                            + "cannot be rendered for every kind of reminder are refused.")
    @APIResponse(
            responseCode = "200",
            description = "The new version",
            content = @Content(schema = @Schema(implementation = TemplateResponse.class)))
    public Response change(
            @Parameter(description = "Name of the words: reminder.") @PathParam("name") String name,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull TemplateRequest request) {
        return answer(templates.change(name, ExpectedVersion.of(ifMatch), request));
    }

    @POST
    @Path("/{name}/preview")
    @Operation(
            summary = "Put the real content of an assignment into words, those in use or others",
            description =
                    "By an admin of the whole tree. Renders subject and text as they would be sent; nothing is kept "
                            + "and nobody is sent anything. Words that cannot be rendered are refused as by PUT.")
    @APIResponse(
            responseCode = "200",
            description = "Subject, plain text and HTML",
            content = @Content(schema = @Schema(implementation = RenderedReminder.class)))
    public Response preview(
            @Parameter(description = "Name of the words: reminder.") @PathParam("name") String name,
            @Valid @NotNull PreviewRequest request) {
        return Response.ok(templates.preview(name, request)).build();
    }

    private static Response answer(TemplateResponse template) {
        return Response.ok(template).tag(ETags.strong(template.version())).build();
    }
}
