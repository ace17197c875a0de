package vn.chiso.e2e.verifier;

import java.util.Set;

/**
 * Records that somebody put on the topics to see them buried.
 *
 * @param eventIds their {@code ce_id}; poison without one cannot be expected
 */
public record Poison(Set<String> eventIds) {

    public static final Poison NONE = new Poison(Set.of());

    public Poison {
        eventIds = Set.copyOf(eventIds);
    }
}
