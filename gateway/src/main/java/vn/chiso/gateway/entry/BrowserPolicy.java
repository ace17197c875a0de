package vn.chiso.gateway.entry;

import io.vertx.ext.web.RoutingContext;

/** What a browser may load and run of an answer (Content-Security-Policy). */
public final class BrowserPolicy {

    // Nothing of an API is a page: what a browser is made to open of it may load and run nothing.
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String KEY = "chiso.browser-policy";

    private BrowserPolicy() {}

    /** For the few answers that are pages. */
    public static void set(RoutingContext context, String policy) {
        context.put(KEY, policy);
    }

    static String of(RoutingContext context) {
        return context.get(KEY, NOTHING);
    }
}
