package vn.chiso.platform.inbox;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import vn.chiso.platform.outbox.Outbox;

/**
 * Planted bug: the event is remembered in a transaction of its own, before its effect; a crash in between loses the effect.
 *
 * Hands every record to the handler of its topic, once, and as many together as that one takes. While the database is away
 * they are tried again in place, for as long as it takes; a record that cannot be processed goes to the dead-letter topic,
 * alone, and the channel moves on.
 */
@ApplicationScoped
@IfBuildProperty(name = "chiso.events.consumed", stringValue = "true", enableIfMissing = true)
class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);

    private final EventParser parser;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Retry retry;
    private final Map<String, EventHandler> handlers;

    /** What the build adds to beans of this kind. */
    public EventConsumer() {
        this.parser = null;
        this.inbox = null;
        this.outbox = null;
        this.retry = null;
        this.handlers = null;
    }

    EventConsumer(EventParser parser, Inbox inbox, Outbox outbox, Retry retry, Instance<EventHandler> handlers) {
        this.parser = parser;
        this.inbox = inbox;
        this.outbox = outbox;
        this.retry = retry;
        this.handlers =
                handlers.stream().collect(Collectors.toUnmodifiableMap(EventHandler::topic, handler -> handler));
    }

    /** Ordered: one poll at a time, acknowledged when the effects of all its records are committed. */
    @Incoming("events")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> polled) {
        polled.partitions().stream()
                .map(TopicPartition::topic)
                .distinct()
                .forEach(topic -> consume(topic, polled.records(topic)));
    }

    private void consume(String topic, Iterable<ConsumerRecord<String, byte[]>> records) {
        var handler = handlers.get(topic);
        var waiting = StreamSupport.stream(records.spliterator(), false).toList();
        int atOnce = handler == null ? 1 : handler.atOnce();
        for (int i = 0; i < waiting.size(); i += atOnce) {
            take(handler, waiting.subList(i, Math.min(i + atOnce, waiting.size())));
        }
    }

    /** In one transaction; what cannot be processed together is halved until what is at fault stands alone. */
    private void take(EventHandler handler, List<ConsumerRecord<String, byte[]>> records) {
        try {
            var events = records.stream().map(parser::parse).toList();
            if (handler == null) {
                throw new PoisonEventException("no handler for " + events.getFirst().topic());
            }
            var unseen = QuarkusTransaction.requiringNew().call(() -> inbox.accept(events));
            if (!unseen.isEmpty()) {
                retry.untilDatabaseAnswers(() -> QuarkusTransaction.requiringNew().run(() -> handler.handleAll(unseen)));
            }
        } catch (RuntimeException e) {
            if (retry.isOfNoRecord(e)) {
                // The service is stopping: the records stay unacknowledged and come again.
                throw e;
            }
            if (records.size() > 1) {
                int half = records.size() / 2;
                take(handler, records.subList(0, half));
                take(handler, records.subList(half, records.size()));
                return;
            }
            var record = records.getFirst();
            LOG.errorf(e, "%s-%d@%d cannot be processed", record.topic(), record.partition(), record.offset());
            retry.untilDatabaseAnswers(() -> QuarkusTransaction.requiringNew().run(() -> bury(record, e)));
        }
    }

    private void bury(ConsumerRecord<String, byte[]> record, RuntimeException reason) {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(storable(header.key()), storable(new String(header.value(), StandardCharsets.UTF_8)));
            }
        });
        headers.put("dlq-reason", storable(reason.getClass().getSimpleName() + ": " + reason.getMessage()));
        headers.put("dlq-origin", record.topic() + "-" + record.partition() + "@" + record.offset());
        var key = record.key() == null ? "" : storable(record.key());
        outbox.appendDeadLetter(record.topic(), key, headers, record.value() == null ? new byte[0] : record.value());
    }

    /** The outbox keeps headers as JSON in PostgreSQL, which has no NUL character. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
