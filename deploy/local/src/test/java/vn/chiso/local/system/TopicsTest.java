package vn.chiso.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void every_topic_is_compacted_and_has_a_place_for_what_nobody_understands() {
        List<NewTopic> topics =
                Topics.parse(List.of("# comment", "", "task.plan 3")).all();

        assertThat(topics).extracting(NewTopic::name).containsExactly("task.plan", "task.plan.dlq");
        assertThat(topics.getFirst().numPartitions()).isEqualTo(3);
        assertThat(topics.getFirst().configs())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("min.compaction.lag.ms", "604800000")
                .containsEntry("max.message.bytes", "8388608");
        assertThat(topics.getLast().configs()).containsEntry("cleanup.policy", "delete");
    }

    @Test
    void every_event_contract_has_its_topic() throws IOException {
        Path root = Layout.findRoot();
        List<String> names = Topics.read(root.resolve("deploy/kafka/topics.txt")).all().stream()
                .map(NewTopic::name)
                .toList();

        for (Service service : Service.values()) {
            Path contracts = root.resolve(service.module()).resolve("contracts/events");
            if (Files.isDirectory(contracts)) {
                try (Stream<Path> files = Files.list(contracts)) {
                    assertThat(names)
                            .containsAll(files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".schema.json"))
                                    // A third word names a kind of event that is told beside the topic's state.
                                    .map(name -> String.join(
                                            ".", List.of(name.split("\\.")).subList(0, 2)))
                                    .toList());
                }
            }
        }
    }
}
