package vn.chiso.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Corrupts one thing at a time in an installation where nothing is broken, and expects the verifier to name it. */
public final class VerifierCases {

    /** What an operator, a disk or a bug does. */
    private interface Damage {
        void on(Corruption corruption) throws SQLException;
    }

    private record Case(String rule, Damage damage) {}

    private static final String ANY_EVENT = "select id from outbox_event where topic = '%s' order by id limit 1";

    private static final List<Case> CASES = List.of(
            new Case(
                    "outbox-sent",
                    found -> found.run(
                            Context.TASK,
                            "update outbox_event set sent_at = null where id = ("
                                    + ANY_EVENT.formatted("task.assignment") + ")")),
            new Case(
                    "outbox-on-topic",
                    found -> found.log()
                            .remove(found.log().stream()
                                    .filter(record -> record.topic().equals("scoring.result"))
                                    .findFirst()
                                    .orElseThrow())),
            new Case(
                    "topic-committed",
                    found -> found.run(
                            Context.SCORING,
                            "delete from outbox_event where id = (" + ANY_EVENT.formatted("scoring.scorecard") + ")")),
            new Case("versions-ascend", VerifierCases::swapTwoOfOneKey),
            new Case(
                    "effect-once",
                    found -> found.run(Context.TASK, "delete from inbox_event where topic = 'scoring.result'")),
            new Case(
                    "effect-once",
                    found -> found.run(
                            Context.NOTIFICATION,
                            "delete from feed_event where id = (select min(id::text)::uuid from feed_event)")),
            new Case(
                    "effect-once",
                    found -> found.drop(Context.NOTIFICATION, "feed_event", "uq_feed_event")
                            .run(Context.NOTIFICATION, """
                            insert into feed_event
                            select (jsonb_populate_record(f, jsonb_build_object('id', uuidv7()))).*
                              from feed_event f limit 1
                            """)),
            new Case(
                    "effect-committed",
                    found -> found.run(
                            Context.TASK,
                            "insert into inbox_event values ('criteria-service', 'nobody', 'criteria.unit', now())")),
            new Case("no-dead-letters", found -> found.run(Context.TASK, """
                    insert into outbox_event (id, topic, event_key, bucket, version, headers, body, created_at)
                    values (uuidv7(), 'scoring.result.dlq', '', 0, 0, '{"dlq-origin": "scoring.result-0@0"}', '', now())
                    """)),
            new Case(
                    "read-model",
                    found -> found.run(
                            Context.NOTIFICATION,
                            "update tracked_assignment set due_date = due_date + 1 where due_date is not null")),
            new Case(
                    "read-model",
                    found -> found.run(Context.SCORING, "delete from unit_node where parent_id is not null")),
            new Case(
                    "rung-once",
                    found -> found.drop(Context.NOTIFICATION, "ledger_entry", "uq_ledger_entry")
                            .run(Context.NOTIFICATION, """
                            insert into ledger_entry
                            select (jsonb_populate_record(e, jsonb_build_object('id', uuidv7()))).*
                              from ledger_entry e limit 1
                            """)),
            new Case(
                    "rung-not-early",
                    found -> found.run(
                            Context.NOTIFICATION,
                            "update ledger_entry set at = at - interval '60 days' where state = 'SENT'")),
            new Case("rung-kept", found -> found.run(Context.NOTIFICATION, "delete from ledger_entry")),
            new Case("ledger-message", found -> found.run(Context.NOTIFICATION, "delete from inbox_message")),
            new Case(
                    "result-hash",
                    found -> found.run(
                            Context.SCORING,
                            "update result set snapshot = jsonb_set(snapshot, '{lines,0,deductedPoints}', '0.01')")),
            new Case(
                    "result-sums",
                    found -> found.run(
                            Context.SCORING,
                            "update result set snapshot = jsonb_set(snapshot, '{deductedPoints}', '0.01')")),
            new Case(
                    "result-chain",
                    found -> found.drop(Context.SCORING, "result", "ck_result_chain")
                            .run(Context.SCORING, "update result set chain_position = chain_position + 1")));

    private VerifierCases() {}

    /** @return how many kinds of damage were seen */
    public static int seeAll(Installation installation) throws SQLException {
        List<TopicRecord> log = installation.log();
        for (Case each : CASES) {
            try (Corruption corruption = new Corruption(installation, log)) {
                each.damage().on(corruption);
                assertThat(corruption.brokenRules()).as(each.rule()).contains(each.rule());
            }
        }
        return CASES.size();
    }

    /** A command whose answer somebody has, and of which nothing is stored. */
    public static void seeLostCommand(Installation installation) throws SQLException {
        try (Corruption corruption = new Corruption(installation, installation.log())) {
            var lost = new AcknowledgedWrite("a key that nobody stored", 201, "an id");
            assertThat(corruption.findings(Set.of(lost)))
                    .extracting(Finding::rule)
                    .contains("acknowledged-once");
        }
    }

    private static void swapTwoOfOneKey(Corruption found) {
        List<TopicRecord> log = found.log();
        for (int i = 0; i < log.size(); i++) {
            for (int j = i + 1; j < log.size(); j++) {
                TopicRecord one = log.get(i);
                TopicRecord other = log.get(j);
                if (one.topic().equals("task.assignment")
                        && one.topic().equals(other.topic())
                        && one.key().equals(other.key())) {
                    log.set(i, other);
                    log.set(j, one);
                    return;
                }
            }
        }
        throw new IllegalStateException("No assignment has two events");
    }
}
