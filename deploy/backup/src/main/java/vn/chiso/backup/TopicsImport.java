package vn.chiso.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts exported records on empty topics, in their order and with their times, and says where the services read on. */
final class TopicsImport {

    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int AT_ONCE = 1000;

    /**
     * Services remember for 30 days which events took effect. What is older they had read before the back-up; read again, it
     * could take effect twice.
     */
    private static final Duration READ_AGAIN = Duration.ofDays(20);

    private final Map<String, Object> broker;

    TopicsImport(Map<String, Object> broker) {
        this.broker = broker;
    }

    /** @param before what is younger is not in the databases, or is sent again from them */
    void from(Path folder, Instant before) throws IOException, ExecutionException, InterruptedException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(TopicsExport.ENDING))
                    .sorted()
                    .toList();
        }
        List<String> topics = files.stream().map(TopicsImport::topic).toList();
        try (Admin admin = Admin.create(broker)) {
            List<TopicPartition> partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
            requireEmpty(admin, partitions);
            try (KafkaProducer<byte[], byte[]> producer = producer()) {
                for (Path file : files) {
                    send(producer, file, before);
                }
            }
            startReading(admin, partitions, before.minus(READ_AGAIN));
        }
    }

    private static String topic(Path file) {
        return file.getFileName().toString().replace(TopicsExport.ENDING, "");
    }

    /** Events of after the back-up would come back from a future that has not happened. */
    private static void requireEmpty(Admin admin, List<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        for (var end : offsets(admin, partitions, OffsetSpec.latest()).entrySet()) {
            if (end.getValue() > 0) {
                throw new BackupException(end.getKey() + " is not empty: topics are put back on a fresh broker only");
            }
        }
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        var found =
                admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, any -> spec)));
        for (TopicPartition partition : partitions) {
            offsets.put(partition, found.partitionResult(partition).get().offset());
        }
        return offsets;
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** @throws ExecutionException the first record that the broker refuses */
    private static void send(KafkaProducer<byte[], byte[]> producer, Path file, Instant before)
            throws IOException, ExecutionException, InterruptedException {
        try (PushbackInputStream stored = new PushbackInputStream(
                        new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))));
                DataInputStream in = new DataInputStream(stored)) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int next = stored.read(); next >= 0; next = stored.read()) {
                stored.unread(next);
                StoredRecord record = StoredRecord.read(in);
                if (Instant.ofEpochMilli(record.timestamp()).isBefore(before)) {
                    sent.add(producer.send(record.forTopic(topic(file))));
                }
                if (sent.size() == AT_ONCE) {
                    confirm(producer, sent);
                }
            }
            confirm(producer, sent);
        }
    }

    private static void confirm(KafkaProducer<byte[], byte[]> producer, List<Future<RecordMetadata>> sent)
            throws ExecutionException, InterruptedException {
        producer.flush();
        for (Future<RecordMetadata> record : sent) {
            record.get();
        }
        sent.clear();
    }

    private static void startReading(Admin admin, List<TopicPartition> partitions, Instant from)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
        Map<TopicPartition, OffsetAndMetadata> starts = new HashMap<>();
        offsets(admin, partitions, OffsetSpec.forTimestamp(from.toEpochMilli()))
                .forEach((partition, offset) ->
                        starts.put(partition, new OffsetAndMetadata(offset < 0 ? ends.get(partition) : offset)));
        starts.keySet().removeIf(partition -> partition.topic().endsWith(".dlq"));
        for (String group : Source.GROUPS) {
            admin.alterConsumerGroupOffsets(group, starts).all().get();
        }
    }
}
