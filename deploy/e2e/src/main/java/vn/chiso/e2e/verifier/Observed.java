package vn.chiso.e2e.verifier;

import java.time.Duration;
import java.time.Instant;

/**
 * The system at rest as it was read once, for all invariants, and what is known from outside of it.
 *
 * @param at when it was read; what services and broker were to forget by then is asked for by nobody
 */
record Observed(
        Instant at,
        Sources sources,
        TopicContents topics,
        Outboxes outboxes,
        CommandLedger commands,
        Injected injected,
        DeadLetters letters)
        implements AutoCloseable {

    /** Whether the record came no longer ago than this. */
    boolean isWithin(Duration age, TopicRecord record) {
        return Instant.ofEpochMilli(record.time()).isAfter(at.minus(age));
    }

    @Override
    public void close() {
        topics.close();
    }
}
