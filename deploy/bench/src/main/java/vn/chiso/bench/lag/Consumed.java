package vn.chiso.bench.lag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import vn.chiso.local.system.Service;

/** Who takes the events of which topics, as the services themselves are told. */
final class Consumed {

    private static final String TOPICS = "mp.messaging.incoming.events.topics";

    private Consumed() {}

    /** Each as {@link #pair} names it. */
    static List<String> pairs(Path root, List<Service> consumers) {
        return consumers.stream()
                .flatMap(consumer -> topics(root, consumer).map(topic -> pair(topic, consumer)))
                .sorted()
                .toList();
    }

    static String pair(String topic, Service consumer) {
        return topic + " → " + consumer.name().toLowerCase(Locale.ROOT);
    }

    static String topic(String pair) {
        return pair.split(" ")[0];
    }

    private static Stream<String> topics(Path root, Service consumer) {
        var file = root.resolve(consumer.module()).resolve("src/main/resources/application.properties");
        try (var reader = Files.newBufferedReader(file)) {
            var settings = new Properties();
            settings.load(reader);
            return Stream.of(settings.getProperty(TOPICS).split(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
