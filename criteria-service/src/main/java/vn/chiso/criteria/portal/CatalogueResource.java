package vn.chiso.criteria.portal;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.Tagged;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.PolledPages;
import vn.chiso.platform.problem.ProblemTexts;

/** Catalogues as data-sharing platforms ask for them: what there is, and the entries of one. */
@Path("/api/v1/portal/catalogues")
@Tag(name = "Portal", description = "What the portal of the province pulls.")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class CatalogueResource {

    private final CatalogueReading reading;
    private final PolledPages pages;

    CatalogueResource(CatalogueReading reading, PolledPages pages) {
        this.reading = reading;
        this.pages = pages;
    }

    /** Shape of the list, for the contract. */
    record CatalogueList(List<CatalogueResponse> items, String next) {}

    /** Shape of a page, for the contract. */
    record CatalogueEntryPage(List<CatalogueEntry> items, String next) {}

    @GET
    @Tagged
    @Operation(
            summary = "Which catalogues there are",
            description = "What another system may copy: each catalogue with its code and its name in the language of "
                    + "`Accept-Language`. Only for machines with the role portal.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CatalogueList.class)))
    public Response list(@Context HttpHeaders headers) {
        return translated(pages.one(reading.catalogues(language(headers))), headers);
    }

    @GET
    @Tagged
    @Path("/{code}")
    @Operation(
            summary = "Metadata of a catalogue",
            description =
                    "How many entries it has and when they last changed; its `version` grows with every change. Only "
                            + "for machines with the role portal.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CatalogueResponse.class)))
    public Response get(
            @PathParam("code")
                    @Parameter(description = "Code of the catalogue, from the list of catalogues.", example = "units")
                    String code,
            @Context HttpHeaders headers) {
        return translated(pages.one(reading.catalogue(code, language(headers))), headers);
    }

    @GET
    @Tagged
    @Path("/{code}/entries")
    @Operation(
            summary = "Entries of a catalogue by code",
            description =
                    "With `updatedSince` only what has changed since; ask with some minutes of overlap, for a change is told when it is committed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CatalogueEntryPage.class)))
    public Response entries(
            @PathParam("code")
                    @Parameter(description = "Code of the catalogue, from the list of catalogues.", example = "units")
                    String code,
            @Parameter(
                            description = "Only entries that changed at or after this moment.",
                            example = "2024-03-01T00:00:00+07:00")
                    @QueryParam("updatedSince")
                    OffsetDateTime updatedSince,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return pages.page(reading.entries(code, updatedSince, page), uri);
    }

    private static Locale language(HttpHeaders headers) {
        return ProblemTexts.language(headers.getAcceptableLanguages());
    }

    private static Response translated(Response response, HttpHeaders headers) {
        return Response.fromResponse(response)
                .header(HttpHeaders.CONTENT_LANGUAGE, language(headers).getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
