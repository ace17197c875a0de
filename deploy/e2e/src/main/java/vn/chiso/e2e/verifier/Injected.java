package vn.chiso.e2e.verifier;

import java.util.Set;

/**
 * Records that somebody other than the services put on the topics, by their {@code ce_id}.
 *
 * @param poison what has to be buried
 * @param stale new events that tell an old state: they are taken, and must change nothing
 */
public record Injected(Set<String> poison, Set<String> stale) {

    public static final Injected NOTHING = new Injected(Set.of(), Set.of());

    public Injected {
        poison = Set.copyOf(poison);
        stale = Set.copyOf(stale);
    }
}
