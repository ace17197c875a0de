package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks invariants of a system that goes on by itself: occurrences become due, a business day begins, units are reorganised. What
 * looks broken is judged again by what is read anew; a real violation stays.
 */
final class Judgement {

    /** The first look included: a live system is seldom disturbed in the same place three times. */
    private static final int ROUNDS = 3;

    private final Reading reading;
    private final Rest rest;

    Judgement(Reading reading, Rest rest) {
        this.reading = reading;
        this.rest = rest;
    }

    /** Reads the whole system. */
    interface Reading {
        Observed observe() throws SQLException;
    }

    /** Waits until nothing is under way. */
    interface Rest {
        Outcome await();
    }

    /** First whether the system came to rest, then each invariant in its order. */
    List<Outcome> judge(List<Invariant> invariants) throws SQLException {
        Outcome came = rest.await();
        Map<Invariant, Outcome> outcomes = new LinkedHashMap<>();
        List<Invariant> open = invariants;
        for (int round = 1; !open.isEmpty(); round++) {
            try (Observed observed = reading.observe()) {
                for (Invariant invariant : open) {
                    outcomes.put(invariant, invariant.check(observed));
                }
            }
            open = open.stream()
                    .filter(invariant -> !outcomes.get(invariant).holds())
                    .toList();
            // What does not rest is broken by that alone, and each look at it would wait in vain once more.
            if (round == ROUNDS || open.isEmpty() || !came.holds()) {
                break;
            }
            came = rest.await();
            if (!came.holds()) {
                break;
            }
        }
        List<Outcome> all = new ArrayList<>(List.of(came));
        all.addAll(outcomes.values());
        return all;
    }
}
