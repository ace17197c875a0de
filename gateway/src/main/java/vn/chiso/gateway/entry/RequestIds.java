package vn.chiso.gateway.entry;

import java.util.UUID;
import java.util.regex.Pattern;

/** One id a request, by which people report it and operators find it in the logs of every service. */
final class RequestIds {

    // Nothing that could break a log line or a header; long enough to be unlikely twice.
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

    private RequestIds() {}

    static String accept(String sent) {
        return sent != null && WELL_FORMED.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
