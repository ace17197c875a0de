package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.e2e.verifier.CommandLedger.Ending;

/** One thing is broken at a time, in real databases; the invariant that is about it says so, and did not before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifierTest {

    private static final String UNIT = "0190e1a0-0000-7000-8000-000000000100";
    private static final String OTHER = "0190e1a0-0000-7000-8000-000000000200";

    private Migrated migrated;
    private World world;

    @TempDir
    Path evidence;

    @BeforeAll
    void start() {
        migrated = Migrated.start();
    }

    @AfterAll
    void stop() {
        migrated.close();
    }

    @BeforeEach
    void empty() {
        migrated.empty();
        world = new World(migrated, evidence);
    }

    @Test
    void a_doubled_command_is_seen() throws SQLException {
        acknowledged("/plans/1/issuance");
        audit("task", "plan.issued", UNIT);
        holds(new CommandsExistOnce());
        audit("task", "plan.issued", UNIT);
        isBroken(new CommandsExistOnce(), "twice");
    }

    @Test
    void a_lost_command_is_seen() throws SQLException {
        acknowledged("/plans/1/issuance");
        audit("task", "plan.issued", UNIT);
        holds(new CommandsExistOnce());
        world.sql("task", "delete from audit_entry");
        isBroken(new CommandsExistOnce(), "lost");
    }

    @Test
    void something_created_twice_by_one_command_is_seen() throws SQLException {
        acknowledged("/units");
        unit("criteria.unit", 0);
        audit("criteria", "unit.created", UNIT);
        holds(new CommandsExistOnce());
        audit("criteria", "unit.created", OTHER);
        isBroken(new CommandsExistOnce(), "created 2 things");
    }

    @Test
    void something_created_that_is_gone_is_seen() throws SQLException {
        acknowledged("/units");
        unit("criteria.unit", 0);
        audit("criteria", "unit.created", UNIT);
        holds(new CommandsExistOnce());
        world.sql("criteria", "delete from unit");
        isBroken(new CommandsExistOnce(), "does not exist");
    }

    @Test
    void the_effect_of_a_refused_command_is_seen() throws SQLException {
        world.answered(new CommandLedger.Command("request-1", "POST", "/units", Ending.REFUSED, ""));
        holds(new CommandsExistOnce());
        audit("criteria", "unit.created", UNIT);
        isBroken(new CommandsExistOnce(), "refused and took effect");
    }

    @Test
    void an_outbox_row_that_was_never_sent_is_seen() throws SQLException {
        told(0);
        holds(new OutboxReachesBroker());
        world.sql("criteria", "update outbox_event set sent_at = null");
        isBroken(new OutboxReachesBroker(), "never sent");
    }

    @Test
    void an_outbox_row_that_was_marked_and_never_arrived_is_seen() throws SQLException {
        TopicRecord event = told(0);
        holds(new OutboxReachesBroker());
        world.lose(event);
        isBroken(new OutboxReachesBroker(), "the topic does not have it");
    }

    @Test
    void an_event_that_was_never_committed_is_seen() throws SQLException {
        told(0);
        holds(new OutboxReachesBroker());
        world.send("criteria.unit", UNIT, "chiso.criteria.unit-changed.v1", "{\"version\":1}");
        isBroken(new OutboxReachesBroker(), "without a committed outbox row");
    }

    @Test
    void a_replay_of_old_events_breaks_no_order_but_a_late_first_appearance_does() throws SQLException {
        TopicRecord first = told(0);
        told(1);
        world.append(first);
        holds(new KeysInOrder());
        world.lose(first);
        isBroken(new KeysInOrder(), "of version 0 came after");
    }

    @Test
    void an_event_that_a_consumer_never_took_is_seen() throws SQLException {
        told(0);
        holds(new EventsTakenOnce());
        world.sql("task", "delete from inbox_event");
        isBroken(new EventsTakenOnce(), "task took");
    }

    @Test
    void an_event_taken_twice_is_seen() throws SQLException {
        TopicRecord event = told(0);
        holds(new EventsTakenOnce());
        world.sql("scoring", "alter table inbox_event drop constraint pk_inbox_event");
        world.take("scoring", event);
        isBroken(new EventsTakenOnce(), "2 times");
        world.sql(
                "scoring",
                "truncate inbox_event",
                "alter table inbox_event add constraint pk_inbox_event primary key (source, event_id)");
    }

    @Test
    void an_event_taken_that_nobody_sent_is_seen() throws SQLException {
        TopicRecord event = told(0);
        holds(new EventsTakenOnce());
        world.lose(event);
        world.sql("criteria", "delete from outbox_event");
        isBroken(new EventsTakenOnce(), "which nobody sent");
    }

    @Test
    void an_event_missing_in_the_feed_is_seen() throws SQLException {
        TopicRecord event = world.tell("task.assignment", UNIT, "chiso.task.assignment-assigned.v1", "{\"version\":0}");
        feed(event);
        holds(new FeedKeepsEvents());
        world.sql("notification", "delete from feed_event");
        isBroken(new FeedKeepsEvents(), "0 times in the feed");
    }

    @Test
    void an_event_twice_in_the_feed_is_seen() throws SQLException {
        TopicRecord event = world.tell("task.assignment", UNIT, "chiso.task.assignment-assigned.v1", "{\"version\":0}");
        feed(event);
        holds(new FeedKeepsEvents());
        world.sql("notification", "alter table feed_event drop constraint uq_feed_event");
        feed(event);
        isBroken(new FeedKeepsEvents(), "2 times in the feed");
        world.sql(
                "notification",
                "truncate feed_event",
                "alter table feed_event add constraint uq_feed_event unique (source, event_id)");
    }

    @Test
    void a_read_model_behind_its_source_is_seen() throws SQLException {
        units();
        holds(new CopiesEqualSources());
        world.sql("scoring", "update unit_node set version = 2");
        isBroken(new CopiesEqualSources(), "unit tree at scoring: " + UNIT + " is at version 2, told was 3");
    }

    @Test
    void one_letter_changed_in_a_read_model_is_seen() throws SQLException {
        units();
        holds(new CopiesEqualSources());
        world.sql("notification", "update unit_node set name = name || '.'");
        isBroken(new CopiesEqualSources(), "unit tree at notification: " + UNIT + " has other content");
    }

    @Test
    void a_row_missing_in_a_read_model_is_seen() throws SQLException {
        units();
        holds(new CopiesEqualSources());
        world.sql("task", "delete from unit_node");
        isBroken(new CopiesEqualSources(), "unit tree at task: " + UNIT + " is missing");
    }

    @Test
    void a_change_that_was_never_told_is_seen() throws SQLException {
        units();
        holds(new CopiesEqualSources());
        world.sql("criteria", "update unit set version = 4");
        isBroken(new CopiesEqualSources(), "units at criteria: " + UNIT + " is at version 4, told was 3");
    }

    @Test
    void a_path_missing_in_a_unit_tree_is_seen() throws SQLException {
        units();
        holds(new UnitPathsClosed());
        world.sql("task", "delete from unit_path");
        isBroken(new UnitPathsClosed(), "task: missing");
    }

    @Test
    void a_step_back_to_an_older_version_is_seen_though_it_was_mended() throws SQLException {
        units();
        VersionsNeverGoBack.watch(world.sources());
        holds(new VersionsNeverGoBack());
        // As the application does it, with its triggers on.
        world.sql(
                "task",
                "set session_replication_role = origin",
                "update unit_node set version = 2",
                "update unit_node set version = 3");
        isBroken(new VersionsNeverGoBack(), "unit_node went from version 3 to 2");
        world.sql("task", "delete from verifier.step_back");
    }

    @Test
    void a_result_without_its_plan_is_seen() throws SQLException {
        world.tell("scoring.result", UNIT, "chiso.scoring.result-published.v1", """
                {"version": 1, "lines": [{"criterionCode": "I", "deductedPoints": 0.25}]}
                """);
        plan();
        holds(new PlansAnswerResults());
        world.sql("task", "delete from plan");
        isBroken(new PlansAnswerResults(), "has 0 plans");
    }

    @Test
    void a_reminder_before_its_day_is_seen() throws SQLException {
        rung();
        holds(new RungsOnce());
        world.sql("notification", "update ledger_entry set at = '2024-03-16T16:59:59Z'");
        isBroken(new RungsOnce(), "fires on 2024-03-17");
    }

    @Test
    void a_reminder_sent_twice_is_seen() throws SQLException {
        rung();
        holds(new RungsOnce());
        world.sql("notification", "alter table inbox_message drop constraint uq_inbox_message");
        world.sql("notification", """
                insert into inbox_message select (jsonb_populate_record(m, '{"id": "%s"}')).* from inbox_message m
                """.formatted(UUID.randomUUID()));
        isBroken(new RungsOnce(), "2 messages of rung");
        world.sql(
                "notification",
                "truncate inbox_message",
                "alter table inbox_message add constraint uq_inbox_message unique (rung_id, username)");
    }

    @Test
    void a_rung_that_was_forgotten_is_seen() throws SQLException {
        rung();
        holds(new RungsOnce());
        world.sql("notification", "update rung set state = 'OPEN', settled_at = null");
        isBroken(new RungsOnce(), "and is open");
    }

    @Test
    void a_rung_called_sent_of_which_nobody_was_told_is_seen() throws SQLException {
        rung();
        holds(new RungsOnce());
        world.sql("notification", "delete from ledger_entry");
        isBroken(new RungsOnce(), "nobody was told");
    }

    @Test
    void one_digit_changed_in_a_published_result_is_seen() throws SQLException {
        results();
        holds(new ResultsReproducible());
        world.sql("scoring", """
                update result set snapshot = jsonb_set(snapshot, '{lines,0,deductedPoints}', '0.26')
                 where chain_position = 2
                """);
        isBroken(new ResultsReproducible(), "another hash");
    }

    @Test
    void a_result_taken_out_of_its_chain_is_seen() throws SQLException {
        results();
        holds(new ResultsReproducible());
        world.sql("scoring", "delete from result where chain_position = 1");
        isBroken(new ResultsReproducible(), "has no beginning");
    }

    @Test
    void evidence_that_changed_on_the_disk_is_seen() throws SQLException {
        byte[] content = "biên bản".getBytes(StandardCharsets.UTF_8);
        String hash = CanonicalText.sha256(content);
        Path file = evidence.resolve("content").resolve(hash.substring(0, 2)).resolve(hash);
        Migrated.write(file, content);
        world.sql("scoring", """
                insert into evidence (id, version, unit_id, uploading_unit_id, name, content_type, size, sha256, uploaded_by,
                                      uploaded_at)
                values ('%s', 0, '%s', '%s', 'b.txt', 'text/plain', %d, '%s', 'a', now())
                """.formatted(UNIT, UNIT, UNIT, content.length, hash));
        holds(new EvidenceKept());
        Migrated.write(file, "biên ban".getBytes(StandardCharsets.UTF_8));
        isBroken(new EvidenceKept(), "not what was uploaded");
    }

    @Test
    void a_dead_letter_that_nobody_asked_for_is_seen() throws SQLException {
        TopicRecord bad = world.send("criteria.unit", UNIT, "chiso.criteria.unit-changed.v1", "{}");
        for (int i = 0; i < 3; i++) {
            bury(bad);
        }
        world.poison(bad);
        holds(new DeadLettersExpected());
        bury(told(0));
        isBroken(new DeadLettersExpected(), "was buried");
    }

    @Test
    void poison_that_was_swallowed_is_seen() throws SQLException {
        TopicRecord bad = world.send("criteria.unit", UNIT, "chiso.criteria.unit-changed.v1", "{}");
        world.poison(bad);
        bury(bad);
        bury(bad);
        isBroken(new DeadLettersExpected(), "was buried 2 times");
    }

    @Test
    void a_new_event_that_tells_an_old_state_has_to_be_taken_and_breaks_no_order() throws SQLException {
        told(0);
        told(1);
        TopicRecord stale = world.send("criteria.unit", UNIT, "chiso.criteria.unit-changed.v1", "{\"version\":0}");
        world.stale(stale);
        holds(new KeysInOrder());
        holds(new OutboxReachesBroker());
        isBroken(new EventsTakenOnce(), "0 times");
    }

    @Test
    void the_strongest_answer_to_a_command_counts() throws SQLException {
        world.answered(new CommandLedger.Command("request-1", "POST", "/plans/1/issuance", Ending.ACKNOWLEDGED, ""));
        world.answered(new CommandLedger.Command("request-1", "POST", "/plans/1/issuance", Ending.REFUSED, ""));
        isBroken(new CommandsExistOnce(), "lost");
    }

    private Outcome outcome(Invariant invariant) throws SQLException {
        try (Observed observed = world.observed()) {
            return invariant.check(observed);
        }
    }

    private void holds(Invariant invariant) throws SQLException {
        Outcome outcome = outcome(invariant);
        assertThat(outcome.examples()).isEmpty();
        assertThat(outcome.holds()).isTrue();
    }

    private void isBroken(Invariant invariant, String words) throws SQLException {
        Outcome outcome = outcome(invariant);
        assertThat(outcome.violations()).isPositive();
        assertThat(outcome.examples()).anyMatch(example -> example.contains(words));
    }

    private void acknowledged(String path) {
        world.answered(new CommandLedger.Command("request-1", "POST", path, Ending.ACKNOWLEDGED, UNIT));
    }

    private void audit(String context, String action, String subject) {
        world.sql(context, """
                insert into audit_entry (id, business_date, actor, action, subject_type, subject_id, request_id)
                values (uuidv7(), current_date, 'a', '%s', 'thing', '%s', 'request-1')
                """.formatted(action, subject));
    }

    private TopicRecord told(long version) {
        return world.tell("criteria.unit", UNIT, "chiso.criteria.unit-changed.v1", "{\"version\":" + version + "}");
    }

    private void unit(String topic, long version) {
        world.sql("criteria", """
                insert into unit (id, version, code, name, type, valid_from, stated_on)
                values ('%s', %d, 'QT', 'Quảng Trị', 'PROVINCE', '2000-01-01', '2000-01-01')
                """.formatted(UNIT, version));
    }

    private void units() {
        world.tell("criteria.unit", UNIT, "chiso.criteria.unit-changed.v1", """
                {"id": "%s", "version": 3, "code": "QT", "name": "Quảng Trị", "type": "PROVINCE", "aliases": [],
                 "validFrom": "2000-01-01"}
                """.formatted(UNIT));
        unit("criteria.unit", 3);
        for (String context : Sources.ALL) {
            world.sql(context, """
                    insert into unit_node (id, version, code, name, type, valid_from)
                    values ('%s', 3, 'QT', 'Quảng Trị', 'PROVINCE', '2000-01-01')
                    """.formatted(UNIT), """
                    insert into unit_path (ancestor_id, descendant_id, depth, valid_from)
                    values ('%s', '%s', 0, '2000-01-01')
                    """.formatted(UNIT, UNIT));
        }
        world.sql("task", "insert into unit_alias (unit_id, version, aliases) values ('" + UNIT + "', 3, '{}')");
    }

    private void feed(TopicRecord event) {
        world.sql("notification", """
                insert into feed_event (id, event_id, type, source, time, units, body, received_at, audience)
                values (uuidv7(), '%s', '%s', '%s', now(), array['%s'::uuid], '{}', now(), 'TASK')
                """.formatted(event.id(), event.type(), event.source(), UNIT));
    }

    private void plan() {
        world.sql("task", """
                insert into plan (id, version, kind, status, title, owner_unit_id, owner_unit_code, owner_unit_name, item_count,
                                  unsettled_items, drafted_at, due_day_before, task_count, generic_tasks, leaderless_tasks,
                                  unspecified_items, revision, unconfirmed_tasks, nothing_deducted, source_result_id)
                values ('%s', 0, 'REMEDIATION', 'DRAFT', 'x', '%s', 'QT', 'x', 1, 0, now(), false, 0, 0, 0, 0, 1, 0, false, '%s')
                """.formatted(OTHER, UNIT, UNIT));
    }

    private void rung() {
        String message = UUID.randomUUID().toString();
        world.sql("notification", """
                insert into rung (id, assignment_id, due_date, offset_days, fires_on, step, state, settled_at, kind, days,
                                  provisional, latest_only)
                values ('%s', '%s', '2024-03-31', -14, '2024-03-17', '{}', 'SENT', '2024-03-17T01:00:00Z', 'LADDER', 'CALENDAR',
                        false, true)
                """.formatted(OTHER, UNIT), """
                insert into inbox_message (id, version, username, rung_id, subject, body, received_at)
                values ('%s', 0, 'canbo', '%s', 's', 'b', now())
                """.formatted(message, OTHER), """
                insert into ledger_entry (id, assignment_id, rung_id, recipient, channel, position, state, at, inbox_message_id)
                values (uuidv7(), '%s', '%s', 'canbo', 'INBOX', 'OFFICER', 'SENT', '2024-03-16T17:00:00Z', '%s')
                """.formatted(
                        UNIT, OTHER, message));
    }

    private void results() {
        String first = result(UNIT, 1, null);
        result(OTHER, 2, first);
    }

    private String result(String id, int position, String previous) {
        String link = previous == null ? "" : "\"previousSha256\": \"" + previous + "\",";
        String snapshot = """
                {"id": "%s", "chainPosition": %d, %s "programme": "PAR_INDEX", "deductedPoints": 0.250,
                 "lines": [{"criterionCode": "I", "deductedPoints": 0.25}]}
                """.formatted(id, position, link);
        String hash = CanonicalText.sha256(TopicRecord.body(snapshot));
        world.sql("scoring", """
                insert into result (id, campaign_id, scorecard_id, programme, period, organiser_unit_id, assessed_unit_id,
                                    parties, chain_position, snapshot, sha256, previous_sha256, published_at, edition)
                values ('%s', '%s', '%s', 'PAR_INDEX', '2023', '%s', '%s', '{}', %d, '%s', '%s', %s, now(), 1)
                """.formatted(
                        id,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UNIT,
                        id,
                        position,
                        snapshot,
                        hash,
                        previous == null ? "null" : "'" + previous + "'"));
        world.tell(
                "scoring.result",
                id,
                "chiso.scoring.result-published.v1",
                "{\"version\": 1, \"sha256\": \"" + hash + "\"}");
        return hash;
    }

    private void bury(TopicRecord record) {
        TopicRecord.Place grave = new TopicRecord.Place(record.topic() + ".dlq", 0, 0);
        world.append(new TopicRecord(grave, record.label(), record.time(), record.version(), record.content()));
    }
}
