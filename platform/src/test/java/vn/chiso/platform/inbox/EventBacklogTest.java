package vn.chiso.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.RealParts;

/** On the real broker, with a group whose reader is dead: there is none. */
class EventBacklogTest {

    private final Map<String, Object> broker = Map.of("bootstrap.servers", RealParts.kafkaBootstrap());
    private final String group = "backlog-" + UUID.randomUUID();
    private final String topic = "probe.backlog-" + UUID.randomUUID();
    private final String silent = "probe.silent-" + UUID.randomUUID();
    private final EventBacklog backlog = new EventBacklog(broker, group);
    private final Instant hourAgo = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);

    @AfterEach
    void close() {
        backlog.close();
    }

    @Test
    void what_nobody_reads_is_as_old_as_its_oldest_record() throws Exception {
        write(0, hourAgo.plusSeconds(60));
        write(1, hourAgo);
        write(1, hourAgo.plusSeconds(120));

        assertThat(backlog.oldestUnread(List.of(topic))).isEqualTo(Map.of(topic, hourAgo));
        // The answer does not change the group's position.
        assertThat(backlog.oldestUnread(List.of(topic))).isEqualTo(Map.of(topic, hourAgo));
    }

    @Test
    void what_the_group_has_committed_is_not_waited_for() throws Exception {
        write(0, hourAgo);
        write(0, hourAgo.plusSeconds(60));

        commit(1);
        assertThat(backlog.oldestUnread(List.of(topic))).isEqualTo(Map.of(topic, hourAgo.plusSeconds(60)));

        commit(2);
        assertThat(backlog.oldestUnread(List.of(topic))).isEmpty();
    }

    @Test
    void a_topic_that_does_not_exist_has_nothing_to_be_read() throws Exception {
        write(0, hourAgo);

        assertThat(backlog.oldestUnread(List.of(topic, silent))).containsOnlyKeys(topic);
    }

    @Test
    void what_is_unread_can_be_counted_from_a_moment_on_until_it_is_settled() throws Exception {
        write(0, hourAgo);
        write(0, hourAgo.plusSeconds(60));
        write(0, hourAgo.plusSeconds(120));
        assertThat(backlog.unreadSince(List.of(topic), hourAgo)).isEqualTo(Map.of(topic, 3L));
        assertThat(backlog.unreadSince(List.of(topic), hourAgo.plusSeconds(60))).isEqualTo(Map.of(topic, 2L));
        assertThat(backlog.unreadSince(List.of(topic), hourAgo.plusSeconds(180)))
                .isEqualTo(Map.of(topic, 0L));

        commit(2);
        assertThat(backlog.unreadSince(List.of(topic), hourAgo)).isEqualTo(Map.of(topic, 1L));
        commit(3);
        assertThat(backlog.unreadSince(List.of(topic), hourAgo)).isEqualTo(Map.of(topic, 0L));
    }

    private void write(int partition, Instant at) throws Exception {
        try (var producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer())) {
            var body = "{}".getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(topic, partition, at.toEpochMilli(), body, body))
                    .get();
        }
    }

    private void commit(long offset) {
        try (var reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RealParts.kafkaBootstrap(), "group.id", group),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            reader.commitSync(
                    Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)), Duration.ofSeconds(60));
        }
    }
}
