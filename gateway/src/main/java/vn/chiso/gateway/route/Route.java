package vn.chiso.gateway.route;

import io.vertx.core.http.HttpMethod;
import java.util.Set;
import java.util.regex.Pattern;

/** One line of the route table: everything at or under {@code prefix} belongs to {@code upstream}. */
public record Route(String prefix, Upstream upstream, Set<Trait> traits) {

    /** What sets a route apart from an ordinary one; explained in {@code routes.txt}. */
    public enum Trait {
        STREAM,
        FEED,
        TICKET
    }

    private static final Pattern FEED_SECRET = Pattern.compile("/[A-Za-z0-9_-]{16,200}\\.ics");
    private static final Pattern TICKET = Pattern.compile("/[A-Za-z0-9_-]{43}");

    public Route {
        traits = Set.copyOf(traits);
    }

    public boolean isStream() {
        return traits.contains(Trait.STREAM);
    }

    public boolean isFeed() {
        return traits.contains(Trait.FEED);
    }

    public boolean isTicket() {
        return traits.contains(Trait.TICKET);
    }

    /** Whether a request needs no bearer: what stands behind the prefix is a secret that stands for it. */
    public boolean isOpen(HttpMethod method, String path) {
        var rest = path.substring(prefix.length());
        var get = method.equals(HttpMethod.GET);
        return isFeed()
                        && (get || method.equals(HttpMethod.HEAD))
                        && FEED_SECRET.matcher(rest).matches()
                || isTicket() && get && TICKET.matcher(rest).matches();
    }
}
