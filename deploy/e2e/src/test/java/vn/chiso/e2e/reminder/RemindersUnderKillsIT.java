package vn.chiso.e2e.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.local.system.Layout;
import vn.chiso.testing.RealParts;

/**
 * Two packaged replicas of notification-service over a thousand assignments, one of them killed at every step of a sweep and of the
 * sending of mails. The test stops them between two steps by locks in the database and by a mail server that keeps its answer.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RemindersUnderKillsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Mails under way at once in a replica. */
    private static final int PARALLEL = 3;

    private final List<Replica> replicas = new ArrayList<>();
    private Map<String, String> config;
    private Path folder;
    private Path jar;
    private TestDatabase database;
    private HeldMailServer mail;
    private int started;
    private String lastKill;
    private Listeners listeners;
    /** Behind the second message to the listener, as he was told it. */
    private String place;

    @BeforeAll
    void start(@TempDir Path logs) {
        folder = logs;
        jar = Layout.findRoot().resolve("notification-service/target/quarkus-app/quarkus-run.jar");
        var parts = new RealParts();
        parts.init(Map.of("context", "notification"));
        config = new HashMap<>(parts.start());
        database = new TestDatabase(config.get("quarkus.datasource.jdbc.url"));
        mail = new HeldMailServer();
        config.put("chiso.smtp.starttls", "disabled");
        config.put("chiso.webhook.secret-keys", "e2e:0f0e0d0c0b0a09080706050403020100");
        config.putAll(Map.of(
                "chiso.smtp.host", "127.0.0.1",
                "chiso.smtp.port", String.valueOf(mail.port()),
                "chiso.sweep.every", "1s",
                "chiso.sweep.batch", "20",
                "chiso.delivery.every", "1s",
                "chiso.rules.every", "off",
                "chiso.relay.every", "off",
                "chiso.contact.succession-every", "off",
                "chiso.webhook.every", "off"));
        replicas.add(launch());
        replicas.add(launch());
        awaitAllReady();
    }

    @AfterAll
    void stop() {
        replicas.forEach(Replica::close);
        if (mail != null) {
            mail.close();
        }
    }

    @Test
    @Order(1)
    void a_sweep_that_is_killed_at_any_step_reminds_once() throws SQLException {
        long seed = Long.getLong("chiso.e2e.seed", System.nanoTime());
        System.out.println("chiso.e2e.seed=" + seed);
        haltAtCommit();
        SeededAssignments.writeContacts(database);
        var held = SweepPoint.CLAIMED.hold(database);
        SeededAssignments.write(database, LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")), new Random(seed));
        for (var point : SweepPoint.values()) {
            held = killAt(point, held);
        }
        await("the end of the sweep")
                .atMost(PATIENCE)
                .until(() -> database.count("select count(*) from rung where state = 'OPEN'") == 0);

        assertThat(database.column("select distinct concat_ws(' ', state, reason) from rung order by 1"))
                .containsExactly("SENT", "SKIPPED OVERTAKEN");
        for (var rows : List.of(
                "rung where state = 'SENT'",
                "ledger_entry where state = 'SENT' and channel = 'INBOX'",
                "ledger_entry where state = 'SENT' and channel = 'EMAIL'",
                "inbox_message",
                "email_delivery")) {
            assertThat(database.count("select count(*) from " + rows)).as(rows).isEqualTo(SeededAssignments.COUNT);
        }
        assertThat(database.count("select count(distinct assignment_id) from inbox_message"))
                .isEqualTo(SeededAssignments.COUNT);
        assertThat(database.count("select count(*) from ledger_entry")).isEqualTo(2 * SeededAssignments.COUNT);
    }

    @Test
    @Order(2)
    void two_hours_without_a_mail_server_cost_no_mail_an_attempt() {
        database.execute("update email_delivery set queued_at = queued_at - interval '2 hours',"
                + " next_attempt_at = next_attempt_at - interval '2 hours'");

        assertThat(database.column("select distinct state || ' ' || attempts from email_delivery"))
                .as("nothing listened on the port all the while")
                .containsExactly("QUEUED 0");
    }

    @Test
    @Order(3)
    void a_mail_whose_sender_is_killed_arrives_once_or_is_uncertain() throws SQLException {
        awaitAllReady();
        mail.start();
        await("mails of both replicas under way").atMost(PATIENCE).until(() -> count("state = 'SENDING'") > PARALLEL);
        kill(replicas.getFirst());
        killBeforeItRecords(replicas.getFirst());
        await("the end of all dialogues")
                .atMost(PATIENCE)
                .until(() -> count("state = 'QUEUED'") == 0
                        && count("state = 'SENDING' and sending_since > '" + lastKill + "'") == 0);
        database.execute(
                "update email_delivery set sending_since = sending_since - interval '1 hour' where state = 'SENDING'");
        await("what the dead left behind").atMost(PATIENCE).until(() -> count("state = 'SENDING'") == 0);

        assertThat(database.column("select distinct state from email_delivery order by 1"))
                .containsExactly("SENT", "UNCERTAIN");
        assertThat(count("state = 'UNCERTAIN'")).isBetween(2L, 2L * PARALLEL);
        assertThat(mail.arrived()).as("no mail twice").doesNotHaveDuplicates();
        assertThat(new HashSet<>(mail.arrived()))
                .as("every mail that counts as sent")
                .containsAll(database.column("select message_id from email_delivery where state = 'SENT'"));
    }

    @Test
    @Order(4)
    void a_listener_hears_what_another_replica_wrote_and_resumes_there_when_his_own_is_killed() {
        awaitAllReady();
        listeners = new Listeners(database);
        var his = replicas.getFirst();
        var other = replicas.getLast();
        try (var stream = listeners.listen(his, null)) {
            listeners.urge(other, 1);
            listeners.urge(other, 2);
            stream.awaitMessages(2);
            assertThat(stream.heard()).containsExactly(1, 2);

            kill(his);
            listeners.urge(other, 3);
            place = stream.lastId();
        }
        try (var resumed = listeners.listen(other, place)) {
            listeners.urge(other, 4);
            resumed.awaitMessages(2);
            assertThat(resumed.heard()).containsExactly(3, 4);
        }
    }

    @Test
    @Order(5)
    void positions_hold_after_a_dump_is_restored_into_a_cluster_that_counted_fewer_transactions() {
        var old = replicas.getFirst();
        listeners.event("chép");
        await("the event")
                .atMost(PATIENCE)
                .until(() -> !listeners.events(old, null).subjects().isEmpty());
        var event = listeners.events(old, null);
        assertThat(event.subjects()).containsExactly("chép");
        try (var dumped = RestoredCluster.of(database)) {
            String beyond;
            try (var stream = listeners.listen(old, place)) {
                listeners.urge(old, 5);
                stream.awaitMessages(3);
                beyond = stream.lastId();
            }
            replicas.forEach(Replica::close);
            assertThat(dumped.nextTransaction()).isLessThan(Long.parseLong(beyond.split("-", 2)[0]));
            replicas.clear();
            config.put("quarkus.datasource.jdbc.url", dumped.url());
            var restored = launch();
            replicas.add(restored);
            awaitAllReady();
            listeners = listeners.in(new TestDatabase(dumped.url()));

            try (var behind = listeners.listen(restored, place);
                    var ahead = listeners.listen(restored, beyond)) {
                listeners.urge(restored, 6);
                listeners.event("mới");
                behind.awaitMessages(3);
                ahead.awaitMessages(1);
                assertThat(behind.heard()).as("the fifth was after the dump").containsExactly(3, 4, 6);
                assertThat(ahead.heard()).containsExactly(6);
            }
            await("the new event")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    listeners.events(restored, event.next()).subjects())
                            .containsExactly("mới"));
        }
    }

    /** Kills whoever stops there; the next point is held before this one lets go, so that the others come no further than that. */
    private Connection killAt(SweepPoint point, Connection held) throws SQLException {
        await("a sweep that stops " + point).atMost(PATIENCE).until(() -> victim() != null);
        var victim = victim();
        var last = point.ordinal() == SweepPoint.values().length - 1;
        var following = last ? null : SweepPoint.values()[point.ordinal() + 1].hold(database);
        kill(victim);
        held.close();
        return following;
    }

    private Replica victim() {
        var stopped = database.stopped();
        return replicas.stream()
                .filter(replica -> stopped.contains(replica.name()))
                .findFirst()
                .orElse(null);
    }

    /** Its mails have arrived, it hears so, and cannot write it down. */
    private void killBeforeItRecords(Replica survivor) throws SQLException {
        try (var lock = database.connect()) {
            lock.setAutoCommit(false);
            try (var statement = lock.createStatement()) {
                statement.execute("lock table email_delivery in share mode");
            }
            mail.release();
            await("an answer that cannot be recorded")
                    .atMost(PATIENCE)
                    .until(() -> database.waits(survivor.name(), "email_delivery"));
            kill(survivor);
        }
    }

    private void kill(Replica replica) {
        replica.kill();
        System.out.println("  killed " + replica.name());
        lastKill = database.column("select clock_timestamp()").getFirst();
        replicas.remove(replica);
        replicas.add(launch());
    }

    private Replica launch() {
        var name = "replica-" + ++started;
        var own = new HashMap<>(config);
        own.computeIfPresent("quarkus.datasource.jdbc.url", (key, url) -> url + "&ApplicationName=" + name);
        return Replica.start(name, jar, own, folder);
    }

    private void awaitAllReady() {
        await("all replicas").atMost(PATIENCE).until(() -> replicas.stream().allMatch(Replica::isReady));
    }

    private long count(String condition) {
        return database.count("select count(*) from email_delivery where " + condition);
    }

    /** A commit waits for an advisory lock, which the test holds when it wants to stop it. */
    private void haltAtCommit() {
        database.execute("""
                create function halt() returns trigger language plpgsql
                as $$ begin perform pg_advisory_xact_lock_shared(804199); return null; end $$;
                grant execute on function halt() to public;
                create constraint trigger halt after update on rung deferrable initially deferred
                   for each row execute function halt()
                """);
    }
}
