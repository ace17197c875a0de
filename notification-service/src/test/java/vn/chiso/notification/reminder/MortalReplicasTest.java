package vn.chiso.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.notification.Sample.column;
import static vn.chiso.notification.Sample.count;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.MailServer;
import vn.chiso.notification.Sample;
import vn.chiso.notification.delivery.MortalSenders;
import vn.chiso.notification.ladder.TestAssignments;
import vn.chiso.platform.time.BusinessClock;

/**
 * A thousand assignments, two replicas, and everything that can go wrong at once: ten days of downtime, deaths at every step,
 * deadlines that move meanwhile, a clock that is set back, a mail server that is away. Whatever happens, a rung happens once.
 */
@QuarkusTest
class MortalReplicasTest {

    private static final int ASSIGNMENTS = 1_000;
    private static final int MOVED = 60;

    /** What a sweep writes, in no order; it dies at each of these. */
    private static final List<String> WRITTEN = List.of("ledger_entry", "inbox_message", "email_delivery", "rung");

    private final Sweep sweep;
    private final SweepBatch batches;
    private final BusinessClock clock;
    private final MortalSenders senders;
    private final Sample sample;
    private final TestAssignments assignments;

    MortalReplicasTest(
            Sweep sweep,
            SweepBatch batches,
            BusinessClock clock,
            MortalSenders senders,
            Sample sample,
            TestAssignments assignments) {
        this.sweep = sweep;
        this.batches = batches;
        this.clock = clock;
        this.senders = senders;
        this.sample = sample;
        this.assignments = assignments;
    }

    @BeforeEach
    void aThousandAssignments() {
        sample.reset("2024-03-12");
        Sample.contact(Sample.INSPECTORATE, "OFFICER", "canbo.ttr");
        Sample.contact(Sample.INSPECTORATE, "UNIT_HEAD", "truong.ttr");
        multiply(assignments.add("2024-03-31"));
    }

    @AfterEach
    void nobodyDiesAnyMore() {
        WRITTEN.forEach(table -> Sample.execute("drop trigger if exists die on " + table));
        Sample.execute("drop sequence if exists visits");
    }

    @Test
    void every_rung_happens_once_whatever_happens() throws Exception {
        var moved = column("select id from tracked_assignment order by id limit " + MOVED).stream()
                .map(UUID::fromString)
                .toList();
        Sample.setToday("2024-03-30");
        dieAtEveryWrite();
        int deaths = together(List.of(this::sweepDying, this::sweepDying, () -> move(moved)));
        nobodyDiesAnyMore();
        Sample.setToday("2024-03-20");
        sweep.run();
        Sample.setToday("2024-03-30");
        assertThat(sweep.run()).isEqualTo(SweepOutcome.NOTHING);

        assertThat(deaths).as("sweeps that died").isGreaterThan(20);
        eachRungOnce();

        MailServer.goDown();
        assertThat(senders.drain()).as("the mail server is away").isFalse();
        assertThat(count("select count(*) from email_delivery where state <> 'QUEUED' or attempts > 0"))
                .as("two hours without it cost no mail an attempt")
                .isZero();
        Sample.execute("update email_delivery set queued_at = queued_at - interval '2 hours',"
                + " next_attempt_at = next_attempt_at - interval '2 hours'");
        MailServer.comeBack();

        var deathsOfSenders = senders.sendDying(60);
        assertThat(deathsOfSenders).containsOnlyKeys("before the claim", "claimed and rendered", "sent", "recorded");
        int uncertain = senders.declareAbandoned();
        assertThat(uncertain).isEqualTo(deathsOfSenders.get("claimed and rendered") + deathsOfSenders.get("sent"));
        assertThat(senders.drain()).isTrue();
        eachMailOnceOrUncertain(uncertain);
    }

    /** Two messages and two mails a rung that was sent, the other due rungs skipped with the reason, and nothing left open. */
    private void eachRungOnce() {
        assertThat(count("select count(*) from rung where state = 'OPEN' and fires_on <= date '2024-03-30'"))
                .isZero();
        var sent = count("select count(*) from rung where state = 'SENT'");
        assertThat(sent).isBetween((long) ASSIGNMENTS - MOVED, (long) ASSIGNMENTS);
        assertThat(column("""
                        select string_agg(r.offset_days || ' ' || r.state || ' ' || coalesce(r.reason, '-'), ', ' order by offset_days)
                          from rung r join tracked_assignment a on a.id = r.assignment_id and a.due_date = date '2024-03-31'
                         where r.fires_on <= date '2024-03-30'
                         group by a.id having count(*) > 0
                        """).stream().distinct())
                .as("every ladder that did not move")
                .containsExactly("-14 SKIPPED OVERTAKEN, -7 SKIPPED OVERTAKEN, -3 SKIPPED OVERTAKEN, -1 SENT -");
        assertThat(column("""
                        select distinct state from rung where due_date = date '2024-03-31' and fires_on > date '2024-03-30'
                           and assignment_id in (select id from tracked_assignment where due_date <> date '2024-03-31')
                        """)).containsExactly("SUPERSEDED");
        for (var channel : List.of("INBOX", "EMAIL")) {
            assertThat(count("select count(*) from ledger_entry where state = 'SENT' and channel = '" + channel + "'"))
                    .isEqualTo(2 * sent);
        }
        assertThat(count("select count(*) from ledger_entry")).isEqualTo(4 * sent);
        assertThat(count("select count(distinct (assignment_id, rung_id, username)) from inbox_message"))
                .isEqualTo(2 * sent)
                .isEqualTo(count("select count(*) from inbox_message"))
                .isEqualTo(count("select count(*) from email_delivery"));
    }

    private static void eachMailOnceOrUncertain(int uncertain) throws MessagingException {
        assertThat(count("select count(*) from email_delivery where state = 'UNCERTAIN'"))
                .isEqualTo(uncertain);
        assertThat(column("select distinct state from email_delivery where state <> 'WITHDRAWN' order by 1"))
                .containsExactly("SENT", "UNCERTAIN");
        assertThat(column("""
                        select distinct d.last_answer || ' ' || (a.due_date = date '2024-03-31')
                          from email_delivery d join tracked_assignment a on a.id = d.assignment_id
                         where d.state = 'WITHDRAWN'
                        """))
                .as("only those whose deadline moved before they went")
                .isSubsetOf("deadline-moved false");
        var arrived = new ArrayList<String>();
        for (MimeMessage mail : MailServer.received()) {
            arrived.add(mail.getMessageID());
        }
        assertThat(arrived).as("no mail twice").doesNotHaveDuplicates();
        assertThat(new HashSet<>(arrived))
                .as("every mail that counts as sent")
                .containsAll(column("select message_id from email_delivery where state = 'SENT'"));
    }

    /** Its copies differ in nothing but their ids. */
    private static void multiply(UUID assignment) {
        Sample.execute("""
                with copy as (select gen_random_uuid() as id from generate_series(2, %d)),
                     added as (insert into tracked_assignment
                               select (jsonb_populate_record(a, jsonb_build_object('id', copy.id))).*
                                 from tracked_assignment a, copy where a.id = '%s')
                insert into rung
                select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'assignment_id', copy.id))).*
                  from rung r, copy where r.assignment_id = '%s'
                """.formatted(ASSIGNMENTS, assignment, assignment));
    }

    /** Every so many writes, by whichever replica, the transaction dies; the sequence goes on counting. */
    private static void dieAtEveryWrite() {
        Sample.execute("create sequence visits");
        Sample.execute("grant usage on sequence visits to public");
        Sample.execute("""
                create or replace function die() returns trigger language plpgsql
                as $$ begin
                    if nextval('visits') % 397 = 0 then raise exception 'died at %', tg_table_name; end if;
                    return new;
                end $$
                """);
        WRITTEN.forEach(table -> Sample.execute(
                "create trigger die before insert or update on " + table + " for each row execute function die()"));
    }

    /** Starts again whenever it dies; the number of deaths. */
    private int sweepDying() {
        int deaths = 0;
        while (true) {
            try {
                if (batches.next(clock.now(), 20).isEmpty()) {
                    return deaths;
                }
            } catch (RuntimeException died) {
                deaths++;
            }
        }
    }

    private int move(List<UUID> ids) {
        int deaths = 0;
        for (var id : ids) {
            boolean done = false;
            while (!done) {
                try {
                    assignments.move(id, 1, "2024-05-31");
                    done = true;
                } catch (RuntimeException died) {
                    deaths++;
                }
            }
        }
        return deaths;
    }

    private static int together(List<Callable<Integer>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            int sum = 0;
            for (var result : threads.invokeAll(work)) {
                sum += result.get();
            }
            return sum;
        }
    }
}
