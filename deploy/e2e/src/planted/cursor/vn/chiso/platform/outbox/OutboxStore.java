package vn.chiso.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.SystemClock;

/**
 * Planted bug: the relay remembers how far it has come. Positions are given out before the commit, so a row that commits
 * after a later one lies behind the cursor and is never sent.
 */
@ApplicationScoped
class OutboxStore {

    private static final int BUCKETS = 16;

    /** Keeps our advisory locks apart from those of Flyway and others in the same database. */
    private static final int LOCK_SPACE = 0x0B0C5;

    private final Sql sql;
    private final ObjectMapper json;
    private final SystemClock clock;

    private long cursor;

    /** What the build adds to beans of this kind. */
    public OutboxStore() {
        this(null, null, null);
    }

    OutboxStore(Sql sql, ObjectMapper json, SystemClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** A row to be stored, with the version of its aggregate. */
    record Versioned(OutboxRow row, long version) {}

    void insertAll(List<Versioned> events) {
        var now = clock.now();
        sql.batch(
                """
                insert into outbox_event (id, topic, event_key, bucket, version, headers, body, created_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                """,
                events.stream()
                        .map(event -> values(event.row(), event.version(), now))
                        .toList());
    }

    private Object[] values(OutboxRow row, long version, Instant now) {
        return new Object[] {
            row.id(),
            row.topic(),
            row.key(),
            Math.floorMod(row.key().hashCode(), BUCKETS),
            version,
            write(row.headers()),
            row.body(),
            now
        };
    }

    List<Integer> bucketsWithUnsent() {
        return sql.query(
                "select distinct 0 from outbox_event where sent_at is null and position > ?",
                row -> row.getInt(1),
                cursor);
    }

    /** Until the end of the transaction no other replica sends from these buckets. */
    List<Integer> claim(List<Integer> buckets) {
        return buckets.stream()
                .filter(bucket -> sql.query(
                                "select pg_try_advisory_xact_lock(?, ?)",
                                row -> row.getBoolean(1),
                                LOCK_SPACE,
                                bucket)
                        .getFirst())
                .toList();
    }

    /**
     * In sending order, without the keys that are held back. Call after {@link #claim}, so that the snapshot is younger
     * than the other replica's commit.
     */
    List<OutboxRow> unsent(List<Integer> buckets, Collection<String> heldBack, int limit) {
        return sql.query(
                """
                select id, topic, event_key, headers, body
                  from outbox_event
                 where position > ? and sent_at is null and event_key <> all (?)
                 order by position
                 limit ?
                """,
                row -> new OutboxRow(
                        row.getObject("id", UUID.class),
                        row.getString("topic"),
                        row.getString("event_key"),
                        read(row.getString("headers")),
                        row.getBytes("body")),
                cursor,
                heldBack.toArray(String[]::new),
                limit);
    }

    void markSent(Collection<UUID> ids) {
        sql.update("update outbox_event set sent_at = ? where id = any (?)", clock.now(), ids);
        cursor = Math.max(
                cursor,
                sql.query(
                                "select coalesce(max(position), 0) from outbox_event where id = any (?)",
                                row -> row.getLong(1),
                                ids)
                        .getFirst());
    }

    int deleteSentBefore(Instant limit) {
        return sql.update("delete from outbox_event where sent_at < ?", limit);
    }

    /** Age of the oldest unsent row: what an operator watches when the broker is away. */
    Duration oldestUnsent() {
        var now = clock.now();
        var oldest = sql.query(
                        "select min(created_at) as oldest from outbox_event where sent_at is null",
                        row -> Sql.instant(row, "oldest"))
                .getFirst();
        return oldest == null ? Duration.ZERO : Duration.between(oldest, now);
    }

    /** Records that this service could not process; rows of a topic that is only reached by {@code Outbox.appendDeadLetter}. */
    long deadLetters() {
        return sql.query("select count(*) from outbox_event where topic like '%.dlq'", row -> row.getLong(1))
                .getFirst();
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return json.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored headers are not JSON", e);
        }
    }
}
