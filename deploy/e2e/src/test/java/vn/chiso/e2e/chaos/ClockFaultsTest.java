package vn.chiso.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chiso.local.system.Service;

class ClockFaultsTest {

    private static final List<Service> ORDER = List.of(Service.TASK, Service.CRITERIA, Service.SCORING);

    private final List<Service> tried = new ArrayList<>();
    private final Set<Service> advanced = EnumSet.noneOf(Service.class);

    @Test
    void a_clock_that_did_not_move_at_first_moves_when_the_others_have() {
        ClockFaults.advanceOneByOne(ORDER, service -> advance(service, 1));
        assertThat(advanced).containsExactlyInAnyOrderElementsOf(ORDER);
        assertThat(tried).containsExactly(Service.TASK, Service.CRITERIA, Service.SCORING, Service.TASK);
    }

    @Test
    void a_clock_that_does_not_move_at_all_is_told_and_keeps_no_other_back() {
        assertThatThrownBy(() -> ClockFaults.advanceOneByOne(ORDER, service -> advance(service, 2)))
                .hasMessage("away");
        assertThat(advanced).containsExactlyInAnyOrder(Service.CRITERIA, Service.SCORING);
    }

    private void advance(Service service, int refusals) {
        tried.add(service);
        if (service == Service.TASK && tried.stream().filter(service::equals).count() <= refusals) {
            throw new IllegalStateException("away");
        }
        advanced.add(service);
    }
}
