package vn.chiso.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Answers that other systems ask for again and again: a strong tag over what would be sent, and 304 while that is the same. Rows
 * of many tables are in such an answer and have no version in common, so the content itself is the version.
 */
@ApplicationScoped
public class PolledPages {

    private static final int TAG_BYTES = 16;

    private final ObjectMapper json;

    PolledPages(ObjectMapper json) {
        this.json = json;
    }

    /** As {@link Pages#ok}. */
    public Response page(Page<?> page, UriInfo uri, Request request) {
        var tag = tag(page);
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null ? Response.fromResponse(Pages.ok(page, uri)) : unchanged;
        return response.tag(tag).build();
    }

    public Response one(Object body, Request request) {
        var tag = tag(body);
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body) : unchanged).tag(tag).build();
    }

    private EntityTag tag(Object body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
            return new EntityTag(HexFormat.of().formatHex(digest, 0, TAG_BYTES));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + body.getClass(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
