package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** deploy/kafka/create-topics.sh, with a tool of Kafka's that only says what it was asked for. */
class CreateTopicsTest {

    @TempDir
    Path folder;

    private List<String> asked(Map<String, String> environment) throws IOException, InterruptedException {
        Path tool = Files.createDirectories(folder.resolve("bin")).resolve("kafka-topics.sh");
        Files.writeString(tool, "#!/bin/sh\necho \"$*\"\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path topics = Files.writeString(folder.resolve("topics.txt"), "# a comment\n\ntask.plan 3\ncriteria.unit 6\n");
        ProcessBuilder builder = new ProcessBuilder(
                        "sh", Repository.path("deploy/kafka/create-topics.sh").toString(), topics.toString())
                .redirectErrorStream(true);
        builder.environment().remove("CHISO_BROKER_SETTINGS");
        builder.environment().putAll(Map.of("KAFKA_HOME", folder.toString(), "KAFKA_BOOTSTRAP_SERVERS", "k:9093"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<String> said =
                new String(process.getInputStream().readAllBytes()).lines().toList();
        assertThat(process.waitFor()).isZero();
        return said;
    }

    @Test
    void every_topic_is_asked_for_with_its_dead_letters() throws IOException, InterruptedException {
        assertThat(asked(Map.of()))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line)
                        .contains("--bootstrap-server k:9093 --create --if-not-exists")
                        .doesNotContain("--command-config"))
                .anySatisfy(line -> assertThat(line).contains("--topic task.plan --partitions 3"))
                .anySatisfy(line -> assertThat(line).contains("--topic task.plan.dlq --partitions 1"))
                .anySatisfy(line -> assertThat(line).contains("--topic criteria.unit --partitions 6"));
    }

    @Test
    void a_broker_that_asks_who_comes_is_told_each_time() throws IOException, InterruptedException {
        assertThat(asked(Map.of("CHISO_BROKER_SETTINGS", "/a folder/broker.properties")))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).contains("--command-config /a folder/broker.properties"));
    }
}
