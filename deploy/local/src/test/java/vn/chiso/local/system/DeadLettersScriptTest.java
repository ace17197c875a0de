package vn.chiso.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.tools.ConsoleProducer;
import org.apache.kafka.tools.GetOffsetShell;
import org.apache.kafka.tools.consumer.ConsoleConsumer;
import org.apache.kafka.tools.consumer.group.ConsumerGroupCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An operator's way with letters, by deploy/kafka/dead-letters.sh: a broker and Kafka's own tools do what it asks of them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadLettersScriptTest {

    private static final String BODY = "{\"name\": \"Thị trấn\",\n \"dlq-reason\": \"x:y\\n\"}";
    private static final Map<String, Class<?>> TOOLS = Map.of(
            "kafka-console-consumer.sh", ConsoleConsumer.class,
            "kafka-console-producer.sh", ConsoleProducer.class,
            "kafka-consumer-groups.sh", ConsumerGroupCommand.class,
            "kafka-get-offsets.sh", GetOffsetShell.class);

    /** Of one command: each starts some JVMs, on a busy machine. */
    private static final int LONGEST_MINUTES = 3;

    @TempDir
    static Path folder;

    private static Settings settings;
    private static Kafka kafka;

    private record Answer(int exit, String words, String complaints) {}

    @BeforeAll
    static void a_broker_with_two_letters() throws Exception {
        settings =
                new Settings(new Layout(Layout.findRoot(), folder), Ports.free(), EnumSet.noneOf(Service.class), false);
        Files.createDirectories(settings.layout().logs());
        Files.createDirectories(settings.layout().run());
        kafka = new Kafka(settings);
        kafka.start();
        Files.createDirectories(folder.resolve("bin"));
        for (Map.Entry<String, Class<?>> tool : TOOLS.entrySet()) {
            Path file = folder.resolve("bin").resolve(tool.getKey());
            Files.writeString(
                    file,
                    "#!/bin/sh\nexec '%s' -Dorg.slf4j.simpleLogger.defaultLogLevel=error -cp '%s' %s \"$@\"\n"
                            .formatted(
                                    Path.of(System.getProperty("java.home"), "bin", "java"),
                                    System.getProperty("java.class.path"),
                                    tool.getValue().getName()));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        bury("17");
        bury("18");
    }

    @AfterAll
    static void stop() {
        kafka.kill();
    }

    private static void bury(String id) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", settings.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(
                            "task.plan.dlq",
                            0,
                            "key-1",
                            BODY,
                            List.of(
                                    header("ce_id", id),
                                    header("dlq-reason", "Poison: a, b\nat line 2"),
                                    header("ce_time", "2026-01-01T00:00:00Z"),
                                    header("dlq-origin", "task.plan-0@4"))))
                    .get();
        }
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer run(String... words) throws IOException, InterruptedException {
        return runAt(settings.bootstrapServers(), words);
    }

    private static Answer runAt(String broker, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                settings.layout().root().resolve("deploy/kafka/dead-letters.sh").toString()));
        command.addAll(List.of(words));
        Path said = Files.createTempFile(folder, "said", ".txt");
        Path complained = Files.createTempFile(folder, "complained", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(said.toFile()).redirectError(complained.toFile());
        builder.environment().put("KAFKA_HOME", folder.toString());
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", broker);
        Process process = builder.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return new Answer(
                process.exitValue(),
                Files.readString(said).strip(),
                Files.readString(complained).strip());
    }

    /** All of the topic, as its readers get it. */
    private static List<ConsumerRecord<String, String>> plans() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", settings.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor("task.plan").stream()
                    .map(partition -> new TopicPartition("task.plan", partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long end = consumer.endOffsets(all).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<String, String>> read = new ArrayList<>();
            for (int tries = 0; read.size() < end && tries < 50; tries++) {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
            }
            return read;
        }
    }

    private static void assertOpen(String letters) throws IOException, InterruptedException {
        Answer answer = run("open");
        assertThat(answer.exit()).as(answer.complaints()).isZero();
        assertThat(answer.words()).isEqualTo(letters);
    }

    @Test
    @Order(1)
    void letters_are_open_although_nobody_ever_settled_one() throws IOException, InterruptedException {
        assertOpen("task.plan 2");
    }

    @Test
    @Order(2)
    void a_look_shows_where_each_lies_and_why() throws IOException, InterruptedException {
        Answer answer = run("look", "task.plan");

        assertThat(answer.exit()).isZero();
        assertThat(answer.words())
                .contains("Offset:0", "Offset:1", "dlq-reason:Poison: a, b", "dlq-origin:task.plan-0@4", "Thị trấn");
    }

    @Test
    @Order(3)
    void a_letter_is_sent_again_as_it_was_before_it_was_buried() throws IOException, InterruptedException {
        Answer answer = run("replay", "task.plan", "1");

        assertThat(answer.exit()).as(answer.complaints()).isZero();
        assertThat(answer.words()).endsWith("settle task.plan 2");
        assertThat(plans()).singleElement().satisfies(plan -> {
            assertThat(plan.key()).isEqualTo("key-1");
            assertThat(plan.value()).isEqualTo(BODY.replace('\n', ' '));
            assertThat(StreamSupport.stream(plan.headers().spliterator(), false)
                            .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8)))
                    .containsExactly("ce_id=18", "ce_time=2026-01-01T00:00:00Z");
        });
    }

    @Test
    @Order(4)
    void where_there_is_no_such_letter_nothing_is_sent() throws IOException, InterruptedException {
        assertThat(run("replay", "task.plan", "99").exit()).isEqualTo(1);
        assertThat(run("replay", "task.plan", "first").exit()).isEqualTo(2);
        assertThat(plans()).hasSize(1);
    }

    @Test
    @Order(5)
    void what_is_settled_is_not_open_any_more() throws Exception {
        assertThat(run("settle", "task.plan", "1").exit()).isZero();
        assertOpen("task.plan 1");

        assertThat(run("settle", "task.plan").exit()).isZero();
        assertOpen("");

        bury("19");
        assertOpen("task.plan 1");
    }

    @Test
    void a_broker_that_does_not_answer_is_not_taken_for_one_without_letters() throws IOException, InterruptedException {
        Answer answer = runAt("127.0.0.1:" + settings.ports().smtp(), "open");

        assertThat(answer.exit()).as(answer.words()).isNotZero();
    }

    @Test
    void the_services_count_from_the_same_position() throws IOException {
        Path root = settings.layout().root();
        assertThat(root.resolve("platform/src/main/java/vn/chiso/platform/inbox/DeadLetterMetrics.java"))
                .content()
                .contains("SETTLED = \"chiso-dead-letters\"");
        assertThat(root.resolve("deploy/kafka/dead-letters.sh")).content().contains("group=chiso-dead-letters\n");
        assertThat(root.resolve("deploy/e2e/src/main/java/vn/chiso/e2e/verifier/SettledLetters.java"))
                .content()
                .contains("GROUP = \"chiso-dead-letters\"");
    }

    @Test
    void who_asks_for_nothing_is_told_what_there_is() throws IOException, InterruptedException {
        Answer answer = run();

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.complaints()).contains("look TOPIC", "replay TOPIC OFFSET", "settle TOPIC");
    }
}
