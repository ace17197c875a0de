package vn.chiso.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of deploy/kafka/topics.txt with the settings that create-topics.sh gives them in containers. */
record Topics(List<NewTopic> all) {

    private static final short ONE_BROKER = 1;
    private static final String EIGHT_MEBIBYTES = String.valueOf(8 * 1024 * 1024);
    private static final String SEVEN_DAYS = String.valueOf(Duration.ofDays(7).toMillis());
    private static final String NINETY_DAYS = String.valueOf(Duration.ofDays(90).toMillis());

    static Topics read(Path file) throws IOException {
        return parse(Files.readAllLines(file));
    }

    static Topics parse(List<String> lines) {
        List<NewTopic> topics = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.strip().split(" +");
                topics.add(new NewTopic(words[0], Integer.parseInt(words[1]), ONE_BROKER)
                        .configs(Map.of(
                                "cleanup.policy", "compact",
                                "min.compaction.lag.ms", SEVEN_DAYS,
                                "max.message.bytes", EIGHT_MEBIBYTES)));
                topics.add(new NewTopic(words[0] + ".dlq", 1, ONE_BROKER)
                        .configs(Map.of(
                                "cleanup.policy", "delete",
                                "retention.ms", NINETY_DAYS,
                                "max.message.bytes", EIGHT_MEBIBYTES)));
            }
        }
        return new Topics(List.copyOf(topics));
    }

    void createMissing(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> missing =
                all.stream().filter(topic -> !existing.contains(topic.name())).toList();
        admin.createTopics(missing).all().get();
    }
}
