package vn.chiso.platform.inbox;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.figure.Figure;
import vn.chiso.platform.figure.Figures;
import vn.chiso.platform.time.SystemClock;

/**
 * {@code chiso_dead_letters_open{topic}}: dead letters of the last seven days that no operator has settled. He settles them by moving
 * the position of the group {@value #SETTLED} with Kafka's own tools. Read only, like everything that is counted.
 */
@ApplicationScoped
@IfBuildProperty(name = "chiso.events.consumed", stringValue = "true", enableIfMissing = true)
class DeadLetterMetrics {

    static final String SETTLED = "chiso-dead-letters";

    /** The broker forgets the position of a group without members after as long; what it covered is older then. */
    private static final Duration LATELY = Duration.ofDays(7);

    private final EventBacklog backlog;
    private final Figures figures;
    private final SystemClock clock;
    private final Map<String, Figure> open;

    DeadLetterMetrics(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "mp.messaging.incoming.events.topics") List<String> topics,
            Figures figures,
            SystemClock clock) {
        this.backlog = new EventBacklog(broker, SETTLED);
        this.figures = figures;
        this.clock = clock;
        this.open = topics.stream()
                .map(topic -> topic + ".dlq")
                .collect(Collectors.toUnmodifiableMap(Function.identity(), topic -> new Figure()));
    }

    void register(@Observes StartupEvent event) {
        open.forEach((topic, figure) -> figures.serve(
                figure, "chiso.dead.letters.open", "Dead letters that no operator has settled", "topic", topic));
    }

    /** One at a time, because the client is for one thread. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void count() {
        Figure.countTogether(open.values(), () -> {
            var found = backlog.unreadSince(open.keySet(), clock.now().minus(LATELY));
            open.forEach((topic, figure) -> figure.set(found.getOrDefault(topic, 0L)));
        });
    }

    @PreDestroy
    void close() {
        backlog.interrupt();
        closeWhenAnswered();
    }

    private synchronized void closeWhenAnswered() {
        backlog.close();
    }
}
