package vn.chiso.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.chiso.e2e.verifier.Report;
import vn.chiso.local.system.Ports;

class FaultsTest {

    private static final List<String> PARTS = List.of(
            "criteria-service",
            "scoring-service",
            "task-service",
            "notification-service",
            "gateway",
            "POSTGRES",
            "KAFKA",
            "KEYCLOAK",
            "SMTP");

    @Test
    void a_seed_decides_the_order_of_the_faults() {
        assertThat(alone(7)).isEqualTo(alone(7)).isNotEqualTo(alone(8));
        assertThat(titles(Faults.together(new Random(7))))
                .isEqualTo(titles(Faults.together(new Random(7))))
                .isNotEqualTo(titles(Faults.together(new Random(8))));
    }

    @Test
    void each_round_has_every_kind_of_fault_once() {
        List<String> together = titles(Faults.together(new Random(7)));
        assertEveryKind(together);
        assertThat(together)
                .filteredOn(title -> title.startsWith("SIGSTOP"))
                .containsExactlyInAnyOrder(
                        "SIGSTOP criteria-service",
                        "SIGSTOP scoring-service",
                        "SIGSTOP task-service",
                        "SIGSTOP notification-service",
                        "SIGSTOP gateway",
                        "SIGSTOP POSTGRES",
                        "SIGSTOP KAFKA");
    }

    @Test
    void alone_every_part_is_killed_and_stands_still_once() {
        List<String> alone = alone(7);
        assertEveryKind(alone);
        for (String part : PARTS) {
            assertThat(alone).contains("kill -9 " + part, "SIGSTOP " + part);
        }
    }

    @Test
    void the_first_round_is_whole_however_short_the_time_is() {
        List<List<Fault>> struck = new ArrayList<>();
        new Chaos.Plan(7, false, Optional.of(Duration.ZERO)).strike(new Random(7), struck::add);
        assertEveryKind(titles(struck));
    }

    @Test
    void nothing_more_strikes_once_something_does_not_run_again() {
        List<List<Fault>> struck = new ArrayList<>();
        new Chaos.Plan(7, false, Optional.of(Duration.ofDays(1)))
                .strike(new Random(7), wave -> struck.add(wave) && struck.size() < 3);
        assertThat(struck).hasSize(3);
    }

    @Test
    void a_seed_repeats_all_rounds_whatever_the_faults_drew_meanwhile() {
        for (boolean together : List.of(true, false)) {
            assertThat(threeRounds(together, 0)).hasSizeGreaterThan(45).isEqualTo(threeRounds(together, 5));
        }
    }

    @Test
    void a_cut_that_met_no_connection_and_a_replay_of_nothing_are_told() {
        try (Detours detours = Detours.to(Ports.free())) {
            detours.database().cut();
            Report report = new Report(detours.outcomes())
                    .with(new Replay("127.0.0.1:1").outcomes())
                    .demandingAll();
            assertThat(report.skipped())
                    .containsExactly(
                            "connections to the database were cut",
                            "connections to the broker were cut",
                            "events were sent again",
                            "events of a foreign type were sent");
            assertThat(report.isGreen()).isFalse();
        }
    }

    /** The faults in their order, and what each would draw first. */
    private static List<String> threeRounds(boolean together, int drawn) {
        Random chance = new Random(7);
        List<String> struck = new ArrayList<>();
        int waves = 3 * (together ? Faults.together(new Random(7)) : Faults.alone(new Random(7))).size();
        AtomicInteger wavesStruck = new AtomicInteger();
        new Chaos.Plan(7, together, Optional.of(Duration.ofDays(1))).strike(chance, wave -> {
            for (Fault fault : wave) {
                struck.add(fault.title() + " " + draw(fault, drawn));
            }
            return wavesStruck.incrementAndGet() < waves;
        });
        return struck;
    }

    private static String draw(Fault fault, int times) {
        return switch (fault) {
            case Faults.Cut cut -> draw(cut.chance(), times);
            case Faults.Replayed replayed -> draw(replayed.chance(), times);
            case Faults.Poisoned poisoned -> draw(poisoned.chance(), times);
            default -> fault.toString();
        };
    }

    private static String draw(Random chance, int times) {
        long first = chance.nextLong();
        for (int i = 0; i < times; i++) {
            chance.nextLong();
        }
        return String.valueOf(first);
    }

    private static void assertEveryKind(List<String> titles) {
        assertThat(titles)
                .doesNotHaveDuplicates()
                .containsAll(PARTS.stream()
                        .filter(part -> !part.equals("KEYCLOAK"))
                        .map(part -> "kill -9 " + part)
                        .toList())
                .contains(
                        "connections to the database cut",
                        "connections to the broker cut",
                        "events again, in another order",
                        "poison",
                        "the business clock jumps",
                        "the clocks jump one after the other",
                        "the disk of evidence is full");
    }

    private static List<String> alone(long seed) {
        return titles(Faults.alone(new Random(seed)));
    }

    private static List<String> titles(List<List<Fault>> waves) {
        return waves.stream().flatMap(List::stream).map(Fault::title).toList();
    }
}
