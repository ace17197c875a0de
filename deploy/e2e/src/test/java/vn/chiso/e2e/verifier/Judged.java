package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

/** What the invariants say of a small world. */
record Judged(World world) {

    void holds(Invariant invariant) throws SQLException {
        Outcome outcome = outcome(invariant);
        assertThat(outcome.examples()).isEmpty();
        assertThat(outcome.status()).isEqualTo(Outcome.Status.HOLDS);
    }

    void isBroken(Invariant invariant, String words) throws SQLException {
        Outcome outcome = outcome(invariant);
        assertThat(outcome.status()).isEqualTo(Outcome.Status.BROKEN);
        assertThat(outcome.examples()).anyMatch(example -> example.contains(words));
    }

    private Outcome outcome(Invariant invariant) throws SQLException {
        try (Observed observed = world.observed()) {
            return invariant.check(observed);
        }
    }
}
