package vn.chiso.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class OwnRecordsTest {

    private final OwnRecords own = new OwnRecords("127.0.0.1:1", "injected"::equals, Duration.ZERO);

    @Test
    void what_somebody_else_put_there_or_is_too_large_is_none_of_ours() {
        assertThat(own.isOwn(record("of a service", 10))).isTrue();
        assertThat(own.isOwn(record("injected", 10))).isFalse();
        assertThat(own.isOwn(record("of a service", OwnRecords.TOO_LARGE - 1))).isTrue();
        assertThat(own.isOwn(record("of a service", OwnRecords.TOO_LARGE))).isFalse();
        assertThat(own.isOwn(new ConsumerRecord<>("task.plan", 0, 0, "key", new byte[1])))
                .as("without an id")
                .isFalse();
    }

    @Test
    void of_all_that_comes_by_a_handful_is_kept() {
        Handful<Integer> handful = new Handful<>(5, new Random(7));
        IntStream.range(0, 10_000).forEach(handful::add);
        assertThat(handful.shuffled()).hasSize(5).doesNotHaveDuplicates().anyMatch(one -> one >= 5);
        Handful<Integer> few = new Handful<>(5, new Random(7));
        List.of(1, 2, 3).forEach(few::add);
        assertThat(few.shuffled()).containsExactlyInAnyOrder(1, 2, 3);
    }

    private static ConsumerRecord<String, byte[]> record(String id, int bytes) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("task.plan", 0, 0, "key", new byte[bytes]);
        record.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
