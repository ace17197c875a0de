package vn.chiso.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.chiso.notification.Sample.contact;
import static vn.chiso.notification.Sample.count;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.testing.RealParts;

/** What several replicas, and replicas that die, do to the ledger. Replicas share nothing but the database. */
@QuarkusTest
class SweepRaceTest {

    private static final int ASSIGNMENTS = 300;

    private final Sweep sweep;
    private final SweepBatch batches;
    private final BusinessClock clock;
    private final Sample sample;
    private final TestAssignments assignments;

    SweepRaceTest(Sweep sweep, SweepBatch batches, BusinessClock clock, Sample sample, TestAssignments assignments) {
        this.clock = clock;
        this.sweep = sweep;
        this.batches = batches;
        this.sample = sample;
        this.assignments = assignments;
    }

    @BeforeEach
    void contactsOfTheInspectorate() {
        sample.reset("2024-03-12");
        contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        contact(Sample.INSPECTORATE, "UNIT_HEAD", "truong.ttr");
    }

    @AfterEach
    void noTriggers() {
        Sample.execute("drop trigger if exists refuse on inbox_message");
        Sample.execute("drop trigger if exists hold on ledger_entry");
    }

    @Test
    void sweepers_at_the_same_time_remind_once() throws Exception {
        IntStream.range(0, ASSIGNMENTS).forEach(i -> assignments.add("2024-03-31"));
        Sample.setToday("2024-03-30");

        var outcomes = together(Stream.generate(() -> (Callable<SweepOutcome>) this::sweepInSmallBatches)
                .limit(4)
                .toList());

        var total = outcomes.stream().reduce(SweepOutcome.NOTHING, SweepOutcome::plus);
        assertThat(total)
                .isEqualTo(new SweepOutcome(4 * ASSIGNMENTS, ASSIGNMENTS, 3 * ASSIGNMENTS, 0, 4 * ASSIGNMENTS));
        assertThat(count("select count(*) from inbox_message")).isEqualTo(2 * ASSIGNMENTS);
        assertThat(count("select count(distinct (assignment_id, username)) from inbox_message"))
                .isEqualTo(2 * ASSIGNMENTS);
        assertThat(count("select count(*) from email_delivery")).isEqualTo(2 * ASSIGNMENTS);
    }

    @Test
    void deadlines_that_move_while_the_sweep_runs_are_reminded_of_by_the_old_or_the_new_date_never_both()
            throws Exception {
        var ids = IntStream.range(0, 60)
                .mapToObj(i -> assignments.add("2024-03-31"))
                .toList();
        Sample.setToday("2024-03-30");

        together(List.of(this::sweepInSmallBatches, this::sweepInSmallBatches, () -> {
            ids.forEach(id -> assignments.move(id, 1, "2024-04-30"));
            return SweepOutcome.NOTHING;
        }));

        assertThat(count("select count(*) from rung where state = 'OPEN' and due_date = date '2024-03-31'"))
                .isZero();
        assertThat(count("select count(*) from rung where state = 'OPEN' and due_date = date '2024-04-30'"))
                .isEqualTo(8L * ids.size());
        assertThat(count("select count(*) from inbox_message"))
                .isEqualTo(2 * count("select count(*) from rung where state = 'SENT'"));
    }

    @Test
    void what_a_replica_holds_when_it_dies_is_sent_by_another() throws SQLException {
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-30");
        try (var dying = RealParts.database().getConnection();
                var statement = dying.createStatement()) {
            dying.setAutoCommit(false);
            statement.execute("select id from tracked_assignment for update");

            assertThat(sweep.run()).as("another replica works on it").isEqualTo(SweepOutcome.NOTHING);

            dying.rollback();
        }
        assertThat(sweep.run().sent()).isEqualTo(1);
    }

    @Test
    void who_is_added_while_the_sweep_finds_the_position_vacant_is_reminded_by_the_next() throws Exception {
        Sample.execute("delete from contact where position = 'OFFICER'");
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-30");
        holdTheLedger();

        try (var threads = Executors.newFixedThreadPool(2);
                var held = RealParts.database().getConnection();
                var statement = held.createStatement()) {
            held.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(4711)");
            var sweeping = threads.submit(sweep::run);
            await().atMost(RealParts.PATIENCE).until(() -> waiting() == 1);
            var adding = threads.submit(() -> Api.coordinator()
                    .body("{\"name\":\"Bích\",\"username\":\"canbo.moi\",\"email\":\"moi@chiso.example\",\"unitId\":\""
                            + Sample.INSPECTORATE + "\",\"position\":\"OFFICER\"}")
                    .post("/api/v1/contacts")
                    .statusCode());
            await().atMost(RealParts.PATIENCE).until(() -> adding.isDone() || waiting() == 2);
            held.rollback();

            assertThat(adding.get()).isEqualTo(201);
            // The sweep may see the new contact in its own next batch already.
            assertThat(sweeping.get().plus(sweep.run()).reminders()).isEqualTo(4);
        }
        assertThat(count("select count(*) from inbox_message where username = 'canbo.moi'"))
                .isEqualTo(1);
    }

    @Test
    void a_transaction_that_breaks_after_everything_was_written_leaves_nothing_behind() {
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-30");
        refuseMessagesFor("truong.ttr");

        sweep.run();

        assertThat(count("select count(*) from inbox_message")).isZero();
        assertThat(count("select count(*) from email_delivery")).isZero();
        assertThat(count("select count(*) from ledger_entry")).isZero();
        assertThat(count("select count(*) from rung where state <> 'OPEN'")).isZero();
        noTriggers();
        assertThat(sweep.run().reminders()).isEqualTo(4);
    }

    @Test
    void a_ladder_that_cannot_be_settled_holds_back_nobody_else() {
        contact(Sample.HOME_AFFAIRS, "OFFICER", "canbo.nv");
        IntStream.range(0, 5).forEach(i -> assignments.add(Sample.HOME_AFFAIRS, "QT.VL.NV", "2024-03-31"));
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-30");
        refuseMessagesFor("truong.ttr");

        var outcome = sweep.run();

        assertThat(outcome.sent()).isEqualTo(5);
        assertThat(
                        count(
                                "select count(distinct assignment_id) from rung where state = 'OPEN' and fires_on <= '2024-03-30'"))
                .isEqualTo(1);
    }

    @Test
    void the_database_itself_refuses_a_second_reminder() {
        assignments.add("2024-03-31");
        Sample.setToday("2024-03-30");
        sweep.run();

        assertThatThrownBy(() -> Sample.execute("""
                        insert into ledger_entry select gen_random_uuid(), assignment_id, rung_id, recipient, channel, position,
                               unit_id, contact_id, contact_name, state, reason, at, inbox_message_id, delivery_id
                          from ledger_entry limit 1
                        """)).hasStackTraceContaining("uq_ledger_entry");
        assertThatThrownBy(() -> Sample.execute("""
                        insert into inbox_message (id, version, username, contact_id, assignment_id, rung_id, subject, body,
                               received_at)
                        select gen_random_uuid(), 0, username, contact_id, assignment_id, rung_id, subject, body, received_at
                          from inbox_message limit 1
                        """)).hasStackTraceContaining("uq_inbox_message");
    }

    private SweepOutcome sweepInSmallBatches() {
        var outcome = SweepOutcome.NOTHING;
        for (var batch = batches.next(clock.now(), 7); batch.isPresent(); batch = batches.next(clock.now(), 7)) {
            outcome = outcome.plus(batch.get());
        }
        return outcome;
    }

    /** A sweep then waits with what it has seen, until the test lets it go on. */
    private static void holdTheLedger() {
        Sample.execute("""
                create or replace function hold() returns trigger language plpgsql
                as $$ begin perform pg_advisory_xact_lock(4711); return new; end $$
                """);
        Sample.execute("create trigger hold before insert on ledger_entry for each row when (new.channel is null)"
                + " execute function hold()");
    }

    private static long waiting() {
        return count("select count(*) from pg_locks where locktype = 'advisory' and not granted and database ="
                + " (select oid from pg_database where datname = current_database())");
    }

    private static void refuseMessagesFor(String username) {
        Sample.execute("""
                create or replace function refuse() returns trigger language plpgsql
                as $$ begin raise exception 'refused by the test'; end $$
                """);
        Sample.execute("create trigger refuse before insert on inbox_message for each row when (new.username = '"
                + username + "') execute function refuse()");
    }

    private static List<SweepOutcome> together(List<Callable<SweepOutcome>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var results = new ArrayList<SweepOutcome>();
            for (var future : threads.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
