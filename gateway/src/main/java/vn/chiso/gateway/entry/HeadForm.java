package vn.chiso.gateway.entry;

import io.vertx.core.net.impl.HostAndPortImpl;
import java.net.URI;
import java.net.URISyntaxException;

/** What the framework takes for an address and for a host; it would answer anything else itself. */
final class HeadForm {

    private static final String PLAIN = "/?&=._-";

    private HeadForm() {}

    static boolean isUri(String target) {
        if (isPlain(target)) {
            return true;
        }
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether there is one at all is not asked here. */
    static boolean isHost(String host) {
        return host == null || HostAndPortImpl.isValidAuthority(host);
    }

    /** Most are, and need no parsing. */
    private static boolean isPlain(String target) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            boolean isPlain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }
}
