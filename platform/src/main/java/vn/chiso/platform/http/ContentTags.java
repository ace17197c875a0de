package vn.chiso.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Strong tags over what is sent, for answers that show more than the row whose version they bear: other rows, a day, a language. */
@ApplicationScoped
public class ContentTags {

    private static final int TAG_BYTES = 16;

    private final ObjectMapper json;

    ContentTags(ObjectMapper json) {
        this.json = json;
    }

    /** Of rows that have no version in common: the content itself is the version. */
    public EntityTag of(Object body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
            return new EntityTag(HexFormat.of().formatHex(digest, 0, TAG_BYTES));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + body.getClass(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** With the version in front, so that it serves as If-Match. */
    public EntityTag of(long version, Object body) {
        return new EntityTag(version + "." + of(body).getValue());
    }
}
