package vn.chiso.gateway.route;

import java.util.Set;

/** One line of the route table: everything at or under {@code prefix} belongs to {@code upstream}. */
public record Route(String prefix, Upstream upstream, Set<Trait> traits) {

    /** What sets a route apart from an ordinary one; explained in {@code routes.txt}. */
    public enum Trait {
        STREAM,
        FEED
    }

    public Route {
        traits = Set.copyOf(traits);
    }

    public boolean isStream() {
        return traits.contains(Trait.STREAM);
    }

    public boolean isFeed() {
        return traits.contains(Trait.FEED);
    }
}
