package vn.chiso.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;
import vn.chiso.platform.time.SystemClock;

/** Sends rows and reports which ones the broker has acknowledged. */
@ApplicationScoped
class OutboxSender {

    private static final Logger LOG = Logger.getLogger(OutboxSender.class);

    /** A little more than the producer's own delivery time-out, which is what normally ends an attempt. */
    private static final Duration ACK_TIMEOUT = Duration.ofSeconds(20);

    private final MutinyEmitter<byte[]> emitter;
    private final SystemClock clock;

    OutboxSender(
            @Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            SystemClock clock) {
        this.emitter = emitter;
        this.clock = clock;
    }

    /**
     * Sends in rounds: the next row of every key together, then waits for all acknowledgements. A row that fails holds
     * back the later rows of its key only.
     *
     * @param rows ordered by key
     * @return ids of the acknowledged rows
     */
    Set<UUID> send(List<OutboxRow> rows) {
        var queues = new LinkedHashMap<String, List<OutboxRow>>();
        rows.forEach(row ->
                queues.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
        var acknowledged = new HashSet<UUID>();
        for (int round = 0; !queues.isEmpty(); round++) {
            var attempts = new ArrayList<Uni<Boolean>>();
            for (var key : List.copyOf(queues.keySet())) {
                var queue = queues.get(key);
                if (round == queue.size()) {
                    queues.remove(key);
                } else {
                    attempts.add(attempt(queue.get(round), acknowledged, () -> queues.remove(key)));
                }
            }
            if (!attempts.isEmpty()) {
                Uni.join().all(attempts).andCollectFailures().await().indefinitely();
            }
        }
        return acknowledged;
    }

    private Uni<Boolean> attempt(OutboxRow row, Set<UUID> acknowledged, Runnable holdBack) {
        return emitter.sendMessage(message(row))
                .ifNoItem()
                .after(ACK_TIMEOUT)
                .fail()
                .map(sent -> {
                    synchronized (acknowledged) {
                        return acknowledged.add(row.id());
                    }
                })
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("%s %s not acknowledged, will be sent again: %s", row.topic(), row.id(), failure);
                    synchronized (acknowledged) {
                        holdBack.run();
                    }
                    return false;
                });
    }

    private Message<byte[]> message(OutboxRow row) {
        var headers = new RecordHeaders();
        row.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return Message.of(row.body())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(row.topic())
                        .withKey(row.key())
                        // Brokers refuse stamps of the future and expire old ones: never business time.
                        .withTimestamp(clock.now())
                        .withHeaders(headers)
                        .build());
    }
}
