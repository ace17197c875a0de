package vn.chiso.platform.inbox;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import vn.chiso.platform.outbox.Outbox;

/**
 * Hands every record to the handler of its topic, once. While the database is away a record is tried again in place, for
 * as long as it takes; a record that cannot be processed goes to the dead-letter topic and the channel moves on.
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

    EventConsumer(EventParser parser, Inbox inbox, Outbox outbox, Retry retry, Instance<EventHandler> handlers) {
        this.parser = parser;
        this.inbox = inbox;
        this.outbox = outbox;
        this.retry = retry;
        this.handlers =
                handlers.stream().collect(Collectors.toUnmodifiableMap(EventHandler::topic, handler -> handler));
    }

    /** Ordered: one record at a time, acknowledged when its effect is committed. */
    @Incoming("events")
    @Blocking
    void consume(ConsumerRecord<String, byte[]> record) {
        try {
            retry.untilDatabaseAnswers(() -> QuarkusTransaction.requiringNew().run(() -> apply(record)));
        } catch (RuntimeException e) {
            if (Retry.isTransient(e)) {
                // The service is stopping in the middle of an outage: the record stays unacknowledged and comes again.
                throw e;
            }
            LOG.errorf(e, "%s-%d@%d cannot be processed", record.topic(), record.partition(), record.offset());
            retry.untilDatabaseAnswers(() -> QuarkusTransaction.requiringNew().run(() -> bury(record, e)));
        }
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        var event = parser.parse(record);
        var handler = handlers.get(record.topic());
        if (handler == null) {
            throw new PoisonEventException("no handler for " + record.topic());
        }
        if (inbox.accept(event)) {
            handler.handle(event);
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
