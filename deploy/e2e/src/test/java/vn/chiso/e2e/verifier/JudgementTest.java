package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a live system does in the middle of a judgement is no violation; what is broken stays so. */
class JudgementTest {

    private static final Outcome RESTS = new Outcome("rests", 1, 0, List.of());

    private int readings;
    private int rests;

    @Test
    void what_only_looked_broken_while_the_system_went_on_holds() throws SQLException {
        List<Outcome> outcomes = judge(RESTS, brokenUntil(2), holding("calm"));

        assertThat(outcomes)
                .allMatch(Outcome::holds)
                .extracting(Outcome::invariant)
                .containsExactly("rests", "hasty", "calm");
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void what_stays_broken_is_broken() throws SQLException {
        List<Outcome> outcomes = judge(RESTS, brokenUntil(Integer.MAX_VALUE), holding("calm"));

        assertThat(new Report(outcomes).broken()).containsExactly("hasty");
        assertThat(readings).as("a bounded number of times").isEqualTo(3);
    }

    @Test
    void what_holds_is_read_once() throws SQLException {
        judge(RESTS, holding("calm"));

        assertThat(readings).isEqualTo(1);
    }

    @Test
    void what_does_not_rest_is_judged_once() throws SQLException {
        Outcome restless = new Outcome("rests", 1, 1, List.of("an import"));

        List<Outcome> outcomes = judge(restless, brokenUntil(2));

        assertThat(new Report(outcomes).broken()).containsExactly("rests", "hasty");
        assertThat(readings).isEqualTo(1);
    }

    @Test
    void what_does_not_come_to_rest_again_is_told_and_what_held_is_not_asked_anew() throws SQLException {
        Outcome restless = new Outcome("rests", 1, 1, List.of("an import"));
        int[] asked = new int[1];
        Invariant calm = observed -> {
            asked[0]++;
            return new Outcome("calm", 1, 0, List.of());
        };

        List<Outcome> outcomes = judge(List.of(RESTS, RESTS, restless), brokenUntil(Integer.MAX_VALUE), calm);

        assertThat(new Report(outcomes).broken()).containsExactly("rests", "hasty");
        assertThat(outcomes.getFirst().examples()).containsExactly("an import");
        assertThat(readings).isEqualTo(2);
        assertThat(rests).isEqualTo(3);
        assertThat(asked[0]).isEqualTo(1);
    }

    private List<Outcome> judge(Outcome rest, Invariant... invariants) throws SQLException {
        return judge(Collections.nCopies(9, rest), invariants);
    }

    private List<Outcome> judge(List<Outcome> rest, Invariant... invariants) throws SQLException {
        return new Judgement(this::read, () -> rest.get(rests++)).judge(List.of(invariants));
    }

    private Observed read() {
        readings++;
        Sources nowhere = new Sources(List.of(), context -> null, "", Optional.empty());
        return new Observed(
                Instant.EPOCH,
                nowhere,
                new TopicContents(new Spool()),
                new Outboxes(nowhere, Map.of()),
                CommandLedger.EMPTY,
                Injected.NOTHING,
                DeadLetters.NONE);
    }

    private Invariant brokenUntil(int reading) {
        return observed -> new Outcome("hasty", 1, readings < reading ? 1 : 0, List.of());
    }

    private static Invariant holding(String name) {
        return observed -> new Outcome(name, 1, 0, List.of());
    }
}
