package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import vn.chiso.local.client.Json;

/** A small system at rest in which everything holds: what is told is committed, sent and taken by all. */
final class World {

    private final Migrated migrated;
    private final Path evidence;
    private final List<TopicRecord> records = new ArrayList<>();
    private final List<CommandLedger.Command> commands = new ArrayList<>();
    private final Set<String> poison = new HashSet<>();
    private final Set<String> stale = new HashSet<>();
    private final Map<TopicPartition, Long> settled = new HashMap<>();
    private Duration later = Duration.ZERO;

    World(Migrated migrated, Path evidence) {
        this.migrated = migrated;
        this.evidence = evidence;
    }

    void sql(String context, String... statements) {
        migrated.run(context, statements);
    }

    /** A row with these values; whatever else its table demands is filled with anything. */
    void filled(String context, String table, String values) {
        sql(context, """
                insert into %1$s
                select (jsonb_populate_record(null::%1$s, filler.content || '%2$s'::jsonb)).*
                  from (select jsonb_object_agg(attname, case
                                   when atttypid::regtype::text = 'uuid' then to_jsonb(gen_random_uuid())
                                   when atttypid::regtype::text = 'text' then to_jsonb('x'::text)
                                   when atttypid::regtype::text = 'boolean' then to_jsonb(false)
                                   when atttypid::regtype::text = 'jsonb' then '[]'::jsonb
                                   when atttypid::regtype::text = 'date' then to_jsonb(current_date)
                                   when atttypid::regtype::text like 'timestamp%%' then to_jsonb(now())
                                   when atttypid::regtype::text like '%%[]' then '[]'::jsonb
                                   else to_jsonb(1)
                               end) as content
                          from pg_attribute
                         where attrelid = '%1$s'::regclass and attnum > 0 and attnotnull and not attisdropped) filler
                """.formatted(table, values));
    }

    /** An event with its outbox row and inbox rows. */
    TopicRecord tell(String topic, String key, String type, String body) {
        TopicRecord record = send(topic, key, type, body);
        commit(record);
        Consumption.consumersOf(topic).forEach(context -> take(context, record));
        return record;
    }

    /** Only on the topic. */
    TopicRecord send(String topic, String key, String type, String body) {
        JsonNode json = Json.parse(body);
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                type,
                "ce_source",
                topic.substring(0, topic.indexOf('.')) + "-service"));
        TopicRecord record = new TopicRecord(
                new TopicRecord.Place(topic, 0, records.size()),
                TopicRecord.Label.of(key, headers),
                System.currentTimeMillis(),
                TopicRecord.version(json),
                () -> json);
        records.add(record);
        return record;
    }

    /** Its row in the producer's outbox, marked as sent. */
    void commit(TopicRecord record) {
        sql(record.topic().substring(0, record.topic().indexOf('.')), """
                insert into outbox_event (id, topic, event_key, bucket, version, headers, body, created_at, sent_at)
                values ('%s', '%s', '%s', 0, %d, '{}', '', now(), now())
                """.formatted(
                        record.id(), record.topic(), record.key(), record.version()));
    }

    void take(String context, TopicRecord record) {
        sql(context, """
                insert into inbox_event (source, event_id, topic, received_at) values ('%s', '%s', '%s', now())
                """.formatted(record.source(), record.id(), record.topic()));
    }

    void lose(TopicRecord record) {
        records.remove(record);
    }

    /** Where the next record lies. */
    int end() {
        return records.size();
    }

    /** The record comes again, or comes later. */
    void append(TopicRecord record) {
        records.add(record);
    }

    void poison(TopicRecord record) {
        poison.add(record.identity());
    }

    void stale(TopicRecord record) {
        stale.add(record.id());
    }

    /** Somebody settles the letters of a topic's first partition. @param upTo offset of the first that is not */
    void settle(String topic, long upTo) {
        settled.put(new TopicPartition(topic + ".dlq", 0), upTo);
    }

    /** So much time goes by until somebody looks. */
    void goOn(Duration time) {
        later = later.plus(time);
    }

    void answered(CommandLedger.Command command) {
        commands.add(command);
    }

    Sources sources() {
        return migrated.sources(evidence);
    }

    private Spool spooled() {
        Spool spool = new Spool();
        records.forEach(record -> spool.add(record, Json.write(record.body()).getBytes(StandardCharsets.UTF_8)));
        spool.finish();
        return spool;
    }

    Observed observed() throws SQLException {
        Sources sources = migrated.readOnly(evidence);
        return observed(sources, Outboxes.asOfNow(sources));
    }

    /** For whoever asks no outbox: to look at four of them takes most of the time. */
    Observed withoutOutboxes() {
        Sources sources = migrated.readOnly(evidence);
        return observed(sources, new Outboxes(sources, Map.of()));
    }

    private Observed observed(Sources sources, Outboxes outboxes) {
        TopicContents topics = new TopicContents(spooled());
        Injected injected = new Injected(poison, stale);
        return new Observed(
                Instant.now().plus(later),
                sources,
                topics,
                outboxes,
                CommandLedger.of(commands),
                injected,
                DeadLetters.of(topics, injected, () -> settled));
    }
}
