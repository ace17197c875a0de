package vn.chiso.bench.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Service;

class ConsumedTest {

    @Test
    void each_topic_that_a_service_takes_is_a_pair() {
        var pairs = Consumed.pairs(Layout.findRoot(), List.of(Service.SCORING, Service.TASK, Service.NOTIFICATION));

        assertThat(pairs)
                .contains("criteria.criteria-set → scoring", "scoring.result → task", "scoring.recovery → notification")
                .doesNotHaveDuplicates()
                .isSorted();
    }
}
