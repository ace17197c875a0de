package vn.chiso.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Every record of every topic of the system, a file a topic. Belongs to no consumer group. */
final class TopicsExport {

    static final String ENDING = ".records.gz";

    private static final Duration POLL = Duration.ofMillis(500);

    /** Without one record more; a broker that elects a new leader answers within seconds. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final Map<String, Object> broker;

    TopicsExport(Map<String, Object> broker) {
        this.broker = broker;
    }

    void into(Path folder) throws IOException, ExecutionException, InterruptedException {
        Files.createDirectories(folder);
        List<TopicPartition> partitions = partitions();
        Map<String, DataOutputStream> files = new TreeMap<>();
        try {
            for (TopicPartition partition : partitions) {
                if (!files.containsKey(partition.topic())) {
                    files.put(partition.topic(), open(folder.resolve(partition.topic() + ENDING)));
                }
            }
            read(partitions, files);
        } finally {
            for (DataOutputStream file : files.values()) {
                file.close();
            }
        }
    }

    private static DataOutputStream open(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))));
    }

    private List<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(broker)) {
            List<String> topics = admin.listTopics().names().get().stream()
                    .filter(topic -> Source.DATABASES.stream().anyMatch(context -> topic.startsWith(context + ".")))
                    .toList();
            if (topics.isEmpty()) {
                throw new BackupException("The broker has none of our topics");
            }
            return admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
        }
    }

    private static long left(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    private void read(List<TopicPartition> partitions, Map<String, DataOutputStream> files) throws IOException {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            // What has passed, not what time it is: the machine's clock may be set meanwhile.
            long heard = System.nanoTime();
            long left = left(consumer, ends);
            while (left > 0) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    StoredRecord.of(record).write(files.get(record.topic()));
                }
                long now = left(consumer, ends);
                if (now < left) {
                    heard = System.nanoTime();
                } else if (System.nanoTime() - heard > SILENCE.toNanos()) {
                    throw new BackupException(
                            "The broker gives nothing more for " + SILENCE + ", " + left + " records short");
                }
                left = now;
            }
        }
    }
}
