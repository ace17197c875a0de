package vn.chiso.platform.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import vn.chiso.platform.http.ContentTags;

/** Answers that other systems ask for again and again: with a tag, so that what has not changed is not sent again. */
@ApplicationScoped
public class PolledPages {

    private final ContentTags tags;

    PolledPages(ContentTags tags) {
        this.tags = tags;
    }

    /** As {@link Pages#ok}. */
    public Response page(Page<?> page, UriInfo uri) {
        return Response.fromResponse(Pages.ok(page, uri)).tag(tags.of(page)).build();
    }

    public Response one(Object body) {
        return Response.ok(body).tag(tags.of(body)).build();
    }
}
