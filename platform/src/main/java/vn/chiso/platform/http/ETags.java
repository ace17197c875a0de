package vn.chiso.platform.http;

import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.util.Locale;

/** Strong entity tags. The version comes first, so that a tag read with GET serves as If-Match. */
public final class ETags {

    private ETags() {}

    public static EntityTag strong(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** For bodies that also depend on the business date (lateness) and the language. */
    public static EntityTag strong(long version, LocalDate businessDate, Locale language) {
        return new EntityTag(version + "." + businessDate + "." + language.getLanguage());
    }
}
