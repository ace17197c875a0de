package vn.chiso.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
        assertThat(together).filteredOn(title -> title.startsWith("SIGSTOP")).hasSize(2);
    }

    @Test
    void alone_every_part_is_killed_and_stands_still_once() {
        List<String> alone = alone(7);
        assertEveryKind(alone);
        for (String part : PARTS) {
            assertThat(alone).contains("kill -9 " + part, "SIGSTOP " + part);
        }
    }

    private static void assertEveryKind(List<String> titles) {
        assertThat(titles)
                .doesNotHaveDuplicates()
                .contains(
                        "kill -9 criteria-service",
                        "kill -9 scoring-service",
                        "kill -9 task-service",
                        "kill -9 notification-service",
                        "kill -9 gateway",
                        "kill -9 POSTGRES",
                        "kill -9 KAFKA",
                        "kill -9 SMTP",
                        "connections to the database cut",
                        "connections to the broker cut",
                        "events again, in another order",
                        "poison",
                        "the business clock jumps",
                        "the disk of evidence is full");
    }

    private static List<String> alone(long seed) {
        return titles(Faults.alone(new Random(seed)));
    }

    private static List<String> titles(List<List<Fault>> waves) {
        return waves.stream().flatMap(List::stream).map(Fault::title).toList();
    }
}
