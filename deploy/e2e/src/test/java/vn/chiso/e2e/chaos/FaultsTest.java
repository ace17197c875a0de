package vn.chiso.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void a_seed_decides_the_order_of_the_faults() {
        assertThat(titles(7)).isEqualTo(titles(7)).isNotEqualTo(titles(8));
    }

    @Test
    void each_round_has_every_kind_of_fault_once() {
        assertThat(titles(7))
                .doesNotHaveDuplicates()
                .contains(
                        "kill -9 criteria-service",
                        "kill -9 scoring-service",
                        "kill -9 task-service",
                        "kill -9 notification-service",
                        "kill -9 gateway",
                        "kill -9 POSTGRES",
                        "kill -9 KAFKA",
                        "connections to the database cut",
                        "connections to the broker cut",
                        "events again, in another order",
                        "poison",
                        "the business clock jumps",
                        "the disk of evidence is full")
                .filteredOn(title -> title.startsWith("SIGSTOP"))
                .hasSize(2);
    }

    private static List<String> titles(long seed) {
        return Faults.round(new Random(seed)).stream().map(Fault::title).toList();
    }
}
