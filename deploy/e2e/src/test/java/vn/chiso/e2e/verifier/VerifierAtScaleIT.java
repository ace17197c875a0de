package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.local.client.Json;
import vn.chiso.local.system.Progress;

/**
 * 100,000 results of 100 lines and 1,000,000 assignments, half of them open, with two rungs each, of which one was sent, told by a
 * million events. Run with a heap of 512 MB
 * ({@code -DargLine=-Xmx512m}); minutes, so only where it is asked for. The records come from a spool, not from a broker.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "chiso.e2e.scale", matches = "true")
class VerifierAtScaleIT {

    private static final int RESULTS = Integer.getInteger("chiso.e2e.scale.results", 100_000);
    private static final int RUNGS = 10 * RESULTS;
    private static final int LINES = 100;
    private static final String ORGANISER = "0190e1a0-0000-7000-8000-000000000100";

    private static final String POLICY = "0190e1a0-0000-7000-8000-000000000200";
    private static final String NUMBERED = "('0190e1a0-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";

    /** The first rung was sent some days ago, and the second is of a day to come. */
    private static final LocalDate DUE = LocalDate.now().plusDays(10);

    private final Spool spool = new Spool();
    private Migrated migrated;

    private Path evidence;

    @BeforeAll
    void fill(@TempDir Path folder) throws SQLException {
        evidence = folder;
        long began = System.nanoTime();
        migrated = Migrated.start();
        results();
        events("scoring", "scoring.result", RESULTS, "n");
        assignments();
        rungs();
        events("task", "task.assignment", RUNGS, "n % " + RESULTS);
        for (int i = 1; i <= RUNGS; i++) {
            JsonNode body = Json.parse("{\"version\": " + i + ", \"title\": \"Nhiệm vụ số " + i + "\"}");
            tell("task.assignment", id(i % RESULTS), id(i), body);
        }
        spool.finish();
        System.out.println("filled in " + Progress.seconds(began));
    }

    @AfterAll
    void stop() {
        spool.close();
        migrated.close();
    }

    @Test
    void a_system_larger_than_the_heap_is_verified() throws SQLException {
        Sources sources = migrated.sources(evidence);
        Observed observed = new Observed(
                Instant.now(),
                sources,
                new TopicContents(spool),
                Outboxes.asOfNow(sources),
                CommandLedger.EMPTY,
                Injected.NOTHING,
                DeadLetters.NONE);
        System.out.println("heap of " + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
        for (Invariant invariant : Verifier.invariants(false)) {
            long began = System.nanoTime();
            Outcome outcome = invariant.check(observed);
            System.out.printf(
                    "%-55s %,12d %,8d  %s%n",
                    outcome.invariant(), outcome.examined(), outcome.violations(), Progress.seconds(began));
            // Read models of assignments were not made.
            assertThat(outcome.holds() || invariant instanceof CopiesEqualSources)
                    .as(outcome.toString())
                    .isTrue();
        }
    }

    private static String id(int number) {
        return new UUID(0x0190_e1a0_0000_7000L, 0x8000_0000_0000_0000L + number).toString();
    }

    private void tell(String topic, String key, String id, JsonNode body) {
        Map<String, String> headers = Map.of(
                "ce_id",
                id,
                "ce_type",
                "chiso." + topic + "-told.v1",
                "ce_source",
                topic.substring(0, topic.indexOf('.')));
        TopicRecord record = new TopicRecord(
                new TopicRecord.Place(topic, 0, 0),
                TopicRecord.Label.of(key, headers),
                System.currentTimeMillis(),
                TopicRecord.version(body),
                () -> body);
        spool.add(record, Json.write(body).getBytes(StandardCharsets.UTF_8));
    }

    private void results() throws SQLException {
        String insert = """
                insert into result (id, campaign_id, scorecard_id, programme, period, organiser_unit_id, assessed_unit_id, parties,
                                    chain_position, snapshot, sha256, previous_sha256, published_at, edition)
                values (?::uuid, ?::uuid, ?::uuid, 'PAR_INDEX', '2023', ?::uuid, ?::uuid, '{}', ?, ?::jsonb, ?, ?, now(), 1)
                """;
        try (Connection connection = migrated.sources(evidence).connect("scoring")) {
            connection.createStatement().execute("set session_replication_role = replica");
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                String previous = null;
                for (int i = 1; i <= RESULTS; i++) {
                    String snapshot = snapshot(i, previous);
                    String hash = CanonicalText.sha256(Json.parse(snapshot));
                    Object[] values = {id(i), id(i), id(i), ORGANISER, id(i), (long) i, snapshot, hash, previous};
                    for (int column = 0; column < values.length; column++) {
                        statement.setObject(column + 1, values[column]);
                    }
                    statement.addBatch();
                    if (i % 500 == 0 || i == RESULTS) {
                        statement.executeBatch();
                        connection.commit();
                    }
                    tell("scoring.result", id(i), id(i), told(i, hash));
                    previous = hash;
                }
            }
        }
    }

    private static String snapshot(int number, String previous) {
        StringBuilder text = new StringBuilder(8_000);
        text.append("{\"id\": \"")
                .append(id(number))
                .append("\", \"chainPosition\": ")
                .append(number);
        if (previous != null) {
            text.append(", \"previousSha256\": \"").append(previous).append('"');
        }
        text.append(
                ", \"programme\": \"PAR_INDEX\", \"maxPoints\": 100, \"appraisedPoints\": 100, \"deductedPoints\": 0, \"lines\": [");
        lines(text);
        return text.append("]}").toString();
    }

    private static JsonNode told(int number, String hash) {
        StringBuilder text = new StringBuilder(8_000);
        text.append("{\"id\": \"")
                .append(id(number))
                .append("\", \"version\": 1, \"sha256\": \"")
                .append(hash)
                .append("\", \"lines\": [");
        lines(text);
        return Json.parse(text.append("]}").toString());
    }

    private static void lines(StringBuilder text) {
        for (int line = 1; line <= LINES; line++) {
            text.append(line == 1 ? "" : ", ")
                    .append("{\"criterionCode\": \"II.")
                    .append(line)
                    .append(
                            "\", \"maxPoints\": 1.00, \"points\": 1.00, \"deductedPoints\": 0.00, \"finalScore\": {\"points\": 1}}");
        }
    }

    /** What producer and consumers write down of events with those numbers. @param key the number of what each tells of */
    private void events(String context, String topic, int count, String key) {
        String numbered = "('0190e1a0-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))";
        migrated.run(context, """
                insert into outbox_event (id, topic, event_key, bucket, version, headers, body, created_at, sent_at)
                select %s::uuid, '%s', %s, 0, 1, '{}', '', now(), now() from generate_series(1, %d) n
                """.formatted(numbered, topic, numbered, count));
        for (String consumer : Consumption.consumersOf(topic)) {
            migrated.run(consumer, """
                    insert into inbox_event (source, event_id, topic, received_at)
                    select '%s', %s, '%s', now() from generate_series(1, %d) n
                    """.formatted(context, numbered, topic, count));
        }
        migrated.run("notification", """
                insert into feed_event (id, event_id, type, source, time, units, body, received_at, audience)
                select uuidv7(), %s, 'chiso.%s-told.v1', '%s', now(), '{}', jsonb_build_object('id', %s), now(), 'EVERYBODY'
                  from generate_series(1, %d) n
                """.formatted(
                        numbered, topic, context, numbered.replace("(n)", "(" + key + ")"), count));
    }

    /** As two services keep them; every other one is over. */
    private void assignments() {
        migrated.run("notification", """
                insert into reminder_policy (id, version, code, name, unit_id, rungs, rules)
                values ('%1$s', 0, 'p', 'P', '%2$s', '[]', '[]')
                """.formatted(POLICY, ORGANISER), """
                insert into reminder_policy_version (policy_id, version, name, rungs, rules)
                values ('%1$s', 0, 'P', '[{"offsetDays": -14}, {"offsetDays": 7, "days": "WORKING"}]', '[]')
                """.formatted(POLICY), """
                insert into tracked_assignment (id, version, source_version, plan_id, title, unit_id, unit_code, unit_name,
                                                owner_unit_id, due_date, work, review, excused, changed_at, policy_id)
                select %1$s, 0, 0, '%2$s', 't', '%2$s', 'QT', 'Q', '%2$s', '%3$s',
                       case n %% 2 when 0 then 'IN_PROGRESS' else 'DONE' end, case n %% 2 when 0 then 'NONE' else 'CONFIRMED' end,
                       false, now() - interval '40 days', '%4$s'
                  from generate_series(1, %5$d) n
                """.formatted(
                        NUMBERED, ORGANISER, DUE, POLICY, RUNGS));
        World world = new World(migrated, evidence);
        world.filled("task", "assignment", """
                {"id": "%s", "due_date": "%s", "work": "IN_PROGRESS", "review": "NONE", "extension": "NONE", "refusal": "NONE"}
                """.formatted(id(0), DUE));
        migrated.run(
                "task",
                """
                insert into assignment
                select filled.*
                  from assignment one
                 cross join generate_series(1, %2$d) n
                 cross join lateral jsonb_populate_record(one, jsonb_build_object('id', %1$s, 'occurrence_id', %1$s,
                       'work', case n %% 2 when 0 then 'IN_PROGRESS' else 'DONE' end,
                       'review', case n %% 2 when 0 then 'NONE' else 'CONFIRMED' end,
                       'done_at', case n %% 2 when 1 then now() end, 'done_on', case n %% 2 when 1 then current_date end)) filled
                """.formatted(NUMBERED, RUNGS),
                "delete from assignment where id = '%s'".formatted(id(0)),
                "analyze");
    }

    private void rungs() {
        LocalDate toCome = new WorkingDays(Map.of()).newest().count(DUE, 7);
        migrated.run(
                "notification",
                """
                insert into rung (id, assignment_id, due_date, offset_days, fires_on, step, state, settled_at, kind, days,
                                  provisional, latest_only, policy_id, policy_version)
                select %1$s, %1$s, '%2$s', -14, '%3$s', '{}', 'SENT', '%3$sT01:00:00Z', 'LADDER', 'CALENDAR', false, true, '%4$s', 0
                  from generate_series(1, %5$d) n
                """.formatted(NUMBERED, DUE, DUE.minusDays(14), POLICY, RUNGS),
                """
                insert into rung (id, assignment_id, due_date, offset_days, fires_on, step, state, settled_at, kind, days,
                                  provisional, latest_only, policy_id, policy_version)
                select uuidv7(), %1$s, '%2$s', 7, '%3$s', '{}', case n %% 2 when 0 then 'OPEN' else 'CLOSED' end,
                       case n %% 2 when 1 then now() end, 'LADDER', 'WORKING', true, true, '%4$s', 0
                  from generate_series(1, %5$d) n
                """.formatted(NUMBERED, DUE, toCome, POLICY, RUNGS),
                """
                insert into inbox_message (id, version, username, rung_id, subject, body, received_at)
                select %s, 0, 'canbo', %s, 's', 'b', now() from generate_series(1, %d) n
                """.formatted(NUMBERED, NUMBERED, RUNGS),
                """
                insert into ledger_entry (id, assignment_id, rung_id, recipient, channel, position, state, at, inbox_message_id)
                select uuidv7(), %s, %s, 'canbo', 'INBOX', 'OFFICER', 'SENT', '%sT01:00:00Z', %s
                  from generate_series(1, %d) n
                """.formatted(NUMBERED, NUMBERED, DUE.minusDays(14), NUMBERED, RUNGS),
                "analyze");
    }
}
