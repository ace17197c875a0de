package vn.chiso.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.notification.Sample.column;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMultipart;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.MailServer;
import vn.chiso.notification.Sample;
import vn.chiso.notification.delivery.smtp.SendOutcome;
import vn.chiso.notification.ladder.TestAssignments;
import vn.chiso.notification.plan.TestPlans;

/** What happened while a mail waited for the morning, or for the mail server. */
@QuarkusTest
class WithdrawalTest {

    private static final String DUE = "2024-03-31";

    private final Dispatch dispatch;
    private final EmailQueue queue;
    private final Sample sample;
    private final TestAssignments assignments;
    private final TestPlans plans;

    WithdrawalTest(Dispatch dispatch, EmailQueue queue, Sample sample, TestAssignments assignments, TestPlans plans) {
        this.dispatch = dispatch;
        this.queue = queue;
        this.sample = sample;
        this.assignments = assignments;
        this.plans = plans;
    }

    @BeforeEach
    void emptyMailboxes() {
        sample.reset("2024-03-30");
    }

    @Test
    void a_mail_of_open_work_goes() {
        queued(assignments.add(DUE));

        dispatch.drain();

        assertThat(fate()).isEqualTo("SENT -");
    }

    @Test
    void a_mail_of_work_that_was_recalled_is_withdrawn_and_told_of() {
        var assignment = assignments.add(DUE);
        queued(assignment);

        assignments.recalled(assignment, 1, DUE);
        dispatch.drain();

        assertThat(fate()).isEqualTo("WITHDRAWN work-closed");
        assertThat(MailServer.received()).isEmpty();
        assertThat(
                        column(
                                "select convert_from(body, 'UTF8')::jsonb ->> 'state' from outbox_event where topic = 'notification.delivery'"))
                .containsExactly("WITHDRAWN");
    }

    @Test
    void nobody_is_told_of_silence_about_work_that_was_reported() {
        var assignment = assignments.add(DUE);
        QuarkusTransaction.requiringNew().call(() -> queue.queue(SampleMails.escalationOf(assignment, DUE)));

        assignments.done(assignment, 1, DUE);
        dispatch.drain();

        assertThat(fate()).isEqualTo("WITHDRAWN work-closed");
        assertThat(MailServer.received()).isEmpty();
    }

    @Test
    void nobody_above_is_urged_about_work_that_was_reported() {
        var assignment = assignments.add(DUE);
        QuarkusTransaction.requiringNew().call(() -> queue.queue(SampleMails.urgingAbove(assignment, DUE)));

        assignments.done(assignment, 1, DUE);
        dispatch.drain();

        assertThat(fate()).isEqualTo("WITHDRAWN work-closed");
        assertThat(MailServer.received()).isEmpty();
    }

    @Test
    void nobody_is_told_of_silence_about_a_reminder_that_was_acknowledged() {
        var order = SampleMails.escalationOf(assignments.add(DUE), DUE);
        acknowledgedCauseOf(order, "OFFICER");
        QuarkusTransaction.requiringNew().call(() -> queue.queue(order));

        dispatch.drain();

        assertThat(fate()).isEqualTo("WITHDRAWN acknowledged");
        assertThat(MailServer.received()).isEmpty();
    }

    @Test
    void a_reviewers_acknowledgement_ends_no_silence() {
        var order = SampleMails.escalationOf(assignments.add(DUE), DUE);
        acknowledgedCauseOf(order, "STANDING_OFFICE");
        QuarkusTransaction.requiringNew().call(() -> queue.queue(order));

        dispatch.drain();

        assertThat(fate()).isEqualTo("SENT -");
    }

    @Test
    void a_mail_that_asks_to_confirm_a_report_is_withdrawn_once_there_is_work_again() {
        var assignment = assignments.add(DUE);
        assignments.done(assignment, 1, DUE);
        QuarkusTransaction.requiringNew().call(() -> queue.queue(SampleMails.reviewOf(assignment, DUE)));

        assignments.rejected(assignment, 2, DUE);
        dispatch.drain();

        assertThat(fate()).isEqualTo("WITHDRAWN review-over");
        assertThat(MailServer.received()).isEmpty();
    }

    @Test
    void a_mail_under_an_old_deadline_is_withdrawn() {
        var assignment = assignments.add(DUE);
        queued(assignment);

        assignments.move(assignment, 1, "2024-04-15");
        dispatch.drain();

        assertThat(fate()).isEqualTo("WITHDRAWN deadline-moved");
    }

    @Test
    void a_mail_of_a_paused_plan_is_withdrawn() {
        var plan = UUID.randomUUID();
        plans.add(plan, "REMEDIATION", null);
        queued(assignments.addOfPlan(plan, null, DUE));

        Api.coordinator()
                .body(Map.of("planId", plan, "reason", "Chờ kết luận"))
                .post("/api/v1/reminders/pauses")
                .then()
                .statusCode(201);
        dispatch.drain();

        assertThat(fate()).isEqualTo("WITHDRAWN paused");
    }

    @Test
    void a_mail_to_somebody_who_left_is_withdrawn() {
        queued(assignments.add(DUE));

        Api.coordinator()
                .header("If-Match", "\"0\"")
                .delete("/api/v1/contacts/" + column("select id from contact").getFirst())
                .then()
                .statusCode(204);
        dispatch.drain();

        assertThat(fate()).isEqualTo("WITHDRAWN contact-ended");
    }

    @Test
    void a_mail_to_somebody_who_has_no_address_any_more_is_withdrawn() {
        queued(assignments.add(DUE));

        changeContact(
                "{\"name\":\"Nguyễn Thị Thủy\",\"unitId\":\"%s\",\"position\":\"OFFICER\",\"username\":\"canbo.ttr\"}"
                        .formatted(Sample.INSPECTORATE));
        dispatch.drain();

        assertThat(fate()).isEqualTo("WITHDRAWN no-address");
        assertThat(MailServer.received()).isEmpty();
    }

    @Test
    void a_mail_that_the_server_put_off_goes_to_the_one_who_holds_the_post_by_then() throws Exception {
        queued(assignments.add(DUE));
        queue.settle(queue.claim().orElseThrow(), new SendOutcome.Postponed("450 try later"));

        changeContact("""
                {"name":"Lê Văn Mới","email":"moi@chiso.example","unitId":"%s","position":"OFFICER","username":"canbo.moi"}
                """.formatted(Sample.INSPECTORATE));
        Sample.execute("update email_delivery set next_attempt_at = queued_at");
        dispatch.drain();

        assertThat(fate()).isEqualTo("SENT -");
        assertThat(column("select address || ' ' || recipient_name from email_delivery"))
                .containsExactly("moi@chiso.example Lê Văn Mới");
        assertThat(MailServer.received()).hasSize(1);
        var mail = MailServer.receivedBy("moi@chiso.example").getFirst();
        assertThat(((MimeMultipart) mail.getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString())
                .contains("Kính gửi: Lê Văn Mới")
                .doesNotContain("Thủy");
    }

    @Test
    void a_mail_that_an_operator_has_sent_again_goes_all_the_same() {
        var assignment = assignments.add(DUE);
        var id = queued(assignment);
        queue.settle(queue.claim().orElseThrow(), new SendOutcome.Rejected("550 no such user"));
        assignments.recalled(assignment, 1, DUE);

        var delivery = "/api/v1/deliveries/" + id;
        Api.coordinator()
                .header("If-Match", Api.coordinator().get(delivery).header("ETag"))
                .post(delivery + "/replays")
                .then()
                .statusCode(200);
        dispatch.drain();

        assertThat(fate()).isEqualTo("SENT -");
    }

    private UUID queued(UUID assignment) {
        return QuarkusTransaction.requiringNew().call(() -> queue.queue(SampleMails.orderOf(assignment, DUE)));
    }

    /** The order's rung went up because of one for officers, whose message somebody has acknowledged meanwhile. */
    private static void acknowledgedCauseOf(EmailOrder order, String position) {
        Sample.execute("""
                with cause as (
                    insert into rung (id, assignment_id, due_date, fires_on, step, state, settled_at, kind, days, provisional, latest_only,
                                      policy_id, policy_version, offset_days)
                    select uuidv7(), '%1$s', date '2024-03-31', date '2024-03-28',
                           '{"offsetDays": -3, "positions": ["OFFICER"], "channels": ["INBOX"]}', 'SENT', now(), 'LADDER', 'CALENDAR',
                           false, false, p.id, 0, -99
                      from reminder_policy p limit 1
                    returning id),
                escalation as (
                    insert into rung (id, assignment_id, due_date, fires_on, step, state, settled_at, kind, days, provisional, latest_only,
                                      policy_id, policy_version, rule_code, cause)
                    select '%2$s', '%1$s', date '2024-03-31', date '2024-03-30',
                           '{"offsetDays": 0, "positions": ["LEADERSHIP"], "channels": ["EMAIL"]}', 'SENT', now(), 'ESCALATION', 'CALENDAR',
                           false, false, p.id, 0, 'len', cause.id
                      from reminder_policy p, cause limit 1),
                message as (
                    insert into inbox_message (id, version, username, contact_id, assignment_id, rung_id, subject, body, received_at,
                                               read_at, acknowledged_at)
                    select uuidv7(), 1, 'ai.do', gen_random_uuid(), '%1$s', cause.id, 'Nhắc việc', 'Nhắc việc', now(), now(), now() from cause
                    returning id, rung_id)
                insert into ledger_entry (id, assignment_id, rung_id, recipient, channel, position, state, at, inbox_message_id)
                select uuidv7(), '%1$s', message.rung_id, 'ai.do', 'INBOX', '%3$s', 'SENT', now(), message.id from message
                """.formatted(order.assignmentId(), order.rungId(), position));
    }

    private static void changeContact(String body) {
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/api/v1/contacts/" + column("select id from contact").getFirst())
                .then()
                .statusCode(200);
    }

    private static String fate() {
        return column("select state || ' ' || coalesce(last_answer, '-') from email_delivery")
                .getFirst();
    }
}
