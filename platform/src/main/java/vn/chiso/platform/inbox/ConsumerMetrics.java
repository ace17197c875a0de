package vn.chiso.platform.inbox;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.figure.Figure;
import vn.chiso.platform.figure.Figures;
import vn.chiso.platform.time.SystemClock;

/**
 * {@code chiso_consumer_behind_seconds{topic}}: age of the oldest record that the service has not taken in. It rises while the
 * database is away, while a handler hangs, and when the reader is dead: only the broker is asked. All replicas say the same.
 */
@ApplicationScoped
@IfBuildProperty(name = "chiso.events.consumed", stringValue = "true", enableIfMissing = true)
class ConsumerMetrics {

    private final EventBacklog backlog;
    private final Figures figures;
    private final SystemClock clock;
    private final Map<String, Figure> behind;

    ConsumerMetrics(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "mp.messaging.incoming.events.group.id") String group,
            @ConfigProperty(name = "mp.messaging.incoming.events.topics") List<String> topics,
            Figures figures,
            SystemClock clock) {
        this.backlog = new EventBacklog(broker, group);
        this.figures = figures;
        this.clock = clock;
        this.behind = topics.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), topic -> new Figure()));
    }

    void register(@Observes StartupEvent event, @ConfigProperty(name = "chiso.context") String context) {
        behind.forEach((topic, figure) -> figures.serve(
                figure,
                "chiso.consumer.behind.seconds",
                "Age of the oldest record that the service has not taken in",
                "service",
                context,
                "topic",
                topic));
    }

    /** One at a time, because the client is for one thread. */
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void count() {
        Figure.countTogether(behind.values(), () -> {
            var oldest = backlog.oldestUnread(behind.keySet());
            var now = clock.now();
            behind.forEach((topic, figure) -> figure.set(age(oldest.get(topic), now)));
        });
    }

    /** The producer's clock may be ahead of ours. */
    private static BigDecimal age(Instant written, Instant now) {
        return written == null || written.isAfter(now)
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(Duration.between(written, now).toMillis(), 3);
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
