package vn.chiso.notification.ladder;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.chiso.notification.Sample.count;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Sample;
import vn.chiso.notification.plan.TestPlans;
import vn.chiso.testing.RealParts;

/** A plan's event reaches all its ladders, but not in its own transaction. */
@QuarkusTest
class RelayingTest {

    private static final int ASSIGNMENTS = 450;

    private final UUID plan = UUID.randomUUID();
    private final Sample sample;
    private final TestAssignments assignments;
    private final TestPlans plans;
    private final Relaying relaying;

    RelayingTest(Sample sample, TestAssignments assignments, TestPlans plans, Relaying relaying) {
        this.sample = sample;
        this.assignments = assignments;
        this.plans = plans;
        this.relaying = relaying;
    }

    @BeforeEach
    void aLadderForDirectives() {
        sample.reset("2024-03-12");
        Sample.execute("insert into reminder_policy (id, version, code, name, unit_id, kind, rungs, rules)"
                + " values (gen_random_uuid(), 0, 'chi-dao', 'Chỉ đạo', '" + Sample.DISTRICT + "', 'DIRECTIVE',"
                + " '[{\"offsetDays\": -5, \"positions\": [\"OFFICER\"], \"channels\": [\"INBOX\"]}]', '[]')");
    }

    @AfterEach
    void usualLadder() {
        Sample.execute("drop trigger if exists refuse on rung");
        Sample.execute("delete from reminder_policy where unit_id is not null");
    }

    @Test
    void a_plan_only_asks_and_its_ladders_follow_some_hundreds_in_a_transaction() {
        multiply(assignments.addOfPlan(plan, null, "2024-06-30"));

        plans.add(plan, "DIRECTIVE", null);
        assertThat(moved()).as("in the event's own transaction").isZero();
        assignments.layAgain();

        assertThat(moved()).isEqualTo(ASSIGNMENTS);
        assertThat(count("select count(distinct xmin::text) from rung where state = 'OPEN'"))
                .isEqualTo(3);
    }

    @Test
    void what_chooses_no_other_ladder_asks_for_nothing() {
        plans.add(plan, "DIRECTIVE", null);
        assignments.layAgain();

        plans.rename(plan, 1, "DIRECTIVE");
        assertThat(count("select count(*) from relay_request")).isZero();
        plans.rename(plan, 2, "REMEDIATION");
        assertThat(count("select count(*) from relay_request")).isEqualTo(1);
    }

    @Test
    void an_assignment_that_cannot_be_laid_out_holds_back_no_other() {
        var broken = assignments.addOfPlan(plan, null, "2024-06-30");
        assignments.addOfPlan(plan, null, "2024-06-30");
        assignments.addOfPlan(plan, null, "2024-06-30");
        Sample.execute("""
                create or replace function refuse() returns trigger language plpgsql
                as $$ begin raise exception 'refused'; end $$
                """);
        Sample.execute("create trigger refuse before insert on rung for each row" + " when (new.assignment_id = '"
                + broken + "') execute function refuse()");

        plans.add(plan, "DIRECTIVE", null);
        assignments.layAgain();

        assertThat(moved()).isEqualTo(2);
    }

    /** Something that began before the plan was known may still bring an assignment that was laid out without it. */
    @Test
    void nothing_is_laid_out_while_a_transaction_of_before_is_running() throws Exception {
        assignments.addOfPlan(plan, null, "2024-06-30");
        try (var slow = RealParts.database().getConnection();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            plans.add(plan, "DIRECTIVE", null);
            relaying.run();
            assertThat(moved()).isZero();
            slow.rollback();
        }
        assignments.layAgain();
        assertThat(moved()).isEqualTo(1);
    }

    /** Neither of two replicas sees what the other has not committed yet. */
    @Test
    void a_plan_and_its_result_that_come_at_once_choose_the_ladder_of_the_programme() throws Exception {
        var result = UUID.randomUUID();
        Sample.execute("insert into reminder_policy (id, version, code, name, unit_id, programme, rungs, rules)"
                + " values (gen_random_uuid(), 0, 'chuong-trinh', 'Chương trình', '" + Sample.DISTRICT
                + "', 'PAR_INDEX',"
                + " '[{\"offsetDays\": -5, \"positions\": [\"OFFICER\"], \"channels\": [\"INBOX\"]}]', '[]')");
        assignments.addOfPlan(plan, null, "2024-06-30");
        var planTaken = new CountDownLatch(1);
        var resultTaken = new CountDownLatch(1);
        var laidWithoutResult = new CountDownLatch(1);

        var ofPlan = CompletableFuture.runAsync(
                () -> plans.add(plan, "REMEDIATION", result, () -> {
                    planTaken.countDown();
                    await().atMost(RealParts.PATIENCE).until(() -> resultTaken.getCount() == 0 || somebodyWaits());
                }),
                Thread::startVirtualThread);
        assertThat(planTaken.await(RealParts.PATIENCE.toSeconds(), SECONDS)).isTrue();
        var ofResult = CompletableFuture.runAsync(
                () -> plans.result(result, "PAR_INDEX", () -> {
                    resultTaken.countDown();
                    await().atMost(RealParts.PATIENCE).until(() -> laidWithoutResult.getCount() == 0);
                }),
                Thread::startVirtualThread);
        ofPlan.join();
        relaying.run();
        laidWithoutResult.countDown();
        ofResult.join();
        assignments.layAgain();

        assertThat(moved()).isEqualTo(1);
    }

    private static boolean somebodyWaits() {
        return count("select count(*) from pg_locks where locktype = 'advisory' and not granted and database ="
                        + " (select oid from pg_database where datname = current_database())")
                > 0;
    }

    private static long moved() {
        return count("select count(*) from rung where state = 'OPEN' and offset_days = -5");
    }

    private static void multiply(UUID assignment) {
        Sample.execute("""
                insert into tracked_assignment
                select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()))).*
                  from tracked_assignment a, generate_series(2, %d) where a.id = '%s'
                """.formatted(ASSIGNMENTS, assignment));
    }
}
