package vn.chiso.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** {@code cursor} and {@code limit} of a list; use with {@code @BeanParam @Valid}. */
public class PageRequest {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @QueryParam("cursor")
    @Parameter(description = "Opaque position, from `next` of the page before.")
    String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "Items a page.")
    int limit = 50;

    public String cursor() {
        return cursor;
    }

    public int limit() {
        return limit;
    }

    /** The id after which the page starts, for lists ordered by id. */
    public UUID afterId() {
        return cursor == null ? BEFORE_ALL : Cursor.decodeId(cursor);
    }
}
