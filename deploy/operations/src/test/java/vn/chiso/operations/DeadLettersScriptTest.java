package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What deploy/kafka/dead-letters.sh makes of a letter between Kafka's own tools, which are stood in for: the build has none. */
class DeadLettersScriptTest {

    private static final String LETTER =
            "ce_id:17\u0001dlq-reason:Poison: a, b\nat line 2\u0001ce_time:2026-01-01T00:00:00Z"
                    + "\u0001dlq-origin:task.plan-0@4\u0003key-1\u0003{\"name\": \"Thị trấn\",\n \"dlq-reason\": \"x:y\\n\"}\u0002";

    @TempDir
    Path folder;

    private record Answer(int exit, String words) {}

    @BeforeEach
    void the_tools_of_kafka() throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("letter"), LETTER);
        tool("kafka-console-consumer.sh", "cat \"$(dirname \"$0\")/../letter\"");
        tool("kafka-console-producer.sh", "cat > \"$(dirname \"$0\")/../sent\"");
        tool("kafka-consumer-groups.sh", "");
    }

    private void tool(String name, String does) throws IOException {
        Path file = folder.resolve("bin").resolve(name);
        Files.writeString(file, "#!/bin/sh\necho \"$@\" > \"$0.asked\"\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String asked(String tool) throws IOException {
        return Files.readString(folder.resolve("bin/" + tool + ".asked"));
    }

    private Answer run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                Repository.path("deploy/kafka/dead-letters.sh").toAbsolutePath().toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("KAFKA_HOME", folder.toString());
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", "broker:9092");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        return new Answer(process.waitFor(), said);
    }

    @Test
    void a_letter_is_sent_again_as_it_was_before_it_was_buried() throws IOException, InterruptedException {
        Answer answer = run("replay", "task.plan", "17");

        assertThat(answer.exit()).as(answer.words()).isZero();
        assertThat(folder.resolve("sent"))
                .hasContent("ce_id:17\u0001ce_time:2026-01-01T00:00:00Z\u0003key-1\u0003"
                        + "{\"name\": \"Thị trấn\",  \"dlq-reason\": \"x:y\\n\"}\n");
        assertThat(asked("kafka-console-consumer.sh")).contains("--topic task.plan.dlq", "--offset 17 ");
        assertThat(asked("kafka-console-producer.sh")).contains("--topic task.plan ", "broker:9092");
        assertThat(answer.words()).contains("settle task.plan 18");
    }

    @Test
    void where_there_is_no_such_letter_nothing_is_sent() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("letter"), "");

        assertThat(run("replay", "task.plan", "99").exit()).isEqualTo(1);
        assertThat(folder.resolve("sent")).doesNotExist();
    }

    @Test
    void to_settle_moves_the_position_that_the_services_count_from() throws IOException, InterruptedException {
        assertThat(run("settle", "task.plan", "18").exit()).isZero();
        assertThat(asked("kafka-consumer-groups.sh")).contains("--topic task.plan.dlq", "--to-offset 18 --execute");
        assertThat(Repository.text("platform/src/main/java/vn/chiso/platform/inbox/DeadLetterMetrics.java"))
                .contains("SETTLED = \"chiso-dead-letters\"");
        assertThat(asked("kafka-consumer-groups.sh")).contains("--group chiso-dead-letters ");
    }

    @Test
    void who_asks_for_nothing_is_told_what_there_is() throws IOException, InterruptedException {
        Answer answer = run();

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.words()).contains("look TOPIC", "replay TOPIC OFFSET", "settle TOPIC");
    }
}
