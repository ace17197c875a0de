package vn.chiso.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.notification.Sample.column;
import static vn.chiso.notification.Sample.contact;
import static vn.chiso.notification.Sample.count;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Api;
import vn.chiso.notification.MailServer;
import vn.chiso.notification.Sample;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.template.ReminderContent;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;

/** E-mail against a real SMTP server. */
@QuarkusTest
class DispatchTest {

    private static final String TITLE =
            "Tìm hiểu nguyên nhân, đề xuất giải pháp khắc phục <b>điểm trừ</b> & đẩy mạnh CCHC";

    private final Dispatch dispatch;
    private final EmailQueue queue;
    private final Sample sample;
    private final DeliveryMetrics metrics;
    private final io.micrometer.core.instrument.MeterRegistry registry;

    DispatchTest(
            Dispatch dispatch,
            EmailQueue queue,
            Sample sample,
            DeliveryMetrics metrics,
            io.micrometer.core.instrument.MeterRegistry registry) {
        this.dispatch = dispatch;
        this.queue = queue;
        this.sample = sample;
        this.metrics = metrics;
        this.registry = registry;
    }

    @BeforeEach
    void emptyMailboxes() {
        sample.reset("2024-03-30");
    }

    @Test
    void a_mail_arrives_once_in_vietnamese_as_text_and_as_html() throws Exception {
        var id = queued("vi");

        dispatch.drain();
        dispatch.drain();

        assertThat(state(id)).isEqualTo("SENT");
        assertThat(MailServer.received()).hasSize(1);
        var mail = MailServer.received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Nhắc việc: " + TITLE + " đến hạn ngày 31/03/2024");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@chiso.example>");
        assertThat(mail.getFrom()[0].toString()).contains("nhacviec@chiso.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(mail, 0))
                .contains("Kính gửi: Nguyễn Thị Thủy")
                .contains("còn 1 ngày là đến hạn, tính từ ngày 30/03/2024")
                .contains("Nội dung: " + TITLE)
                .contains("Tiêu chí: IV.5.a")
                .contains("Đơn vị thực hiện: Thanh tra huyện")
                .contains("Theo văn bản: trước ngày 31/3/2024");
        assertThat(part(mail, 1))
                .contains(
                        "Tìm hiểu nguyên nhân, đề xuất giải pháp khắc phục &lt;b&gt;điểm trừ&lt;/b&gt; &amp; đẩy mạnh CCHC")
                .doesNotContain("<b>");
    }

    @Test
    void a_recipient_who_reads_english_gets_english() throws Exception {
        queued("en");

        dispatch.drain();

        var mail = MailServer.received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Reminder: " + TITLE + " is due on 31/03/2024");
        assertThat(part(mail, 0)).contains("due in 1 days").contains("Responsible unit: Thanh tra huyện");
    }

    @Test
    void a_mail_server_that_is_down_costs_no_attempt_and_the_mail_arrives_once_when_it_is_back() {
        var id = queued("vi");
        MailServer.goDown();

        assertThat(dispatch.drain()).isFalse();
        assertThat(dispatch.drain()).isFalse();

        assertThat(state(id)).isEqualTo("QUEUED");
        assertThat(column("select attempts from email_delivery")).containsExactly("0");
        MailServer.comeBack();
        assertThat(dispatch.drain()).isTrue();
        dispatch.drain();
        assertThat(MailServer.received()).hasSize(1);
        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void a_mail_left_sending_by_a_crash_becomes_uncertain_and_is_not_sent_again_by_itself() {
        var id = queued("vi");
        // As after a kill between the commit of SENDING and the answer of the mail server.
        assertThat(queue.claim()).isPresent();
        assertThat(state(id)).isEqualTo("SENDING");

        dispatch.tick();
        assertThat(state(id)).as("it may still be under way").isEqualTo("SENDING");
        Sample.execute("update email_delivery set sending_since = sending_since - interval '11 minutes'");
        dispatch.tick();
        dispatch.drain();

        assertThat(state(id)).isEqualTo("UNCERTAIN");
        assertThat(MailServer.received()).isEmpty();
        metrics.count();
        assertThat(registry.get("chiso.deliveries")
                        .tag("state", "UNCERTAIN")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void a_sender_that_reports_late_clears_the_uncertainty() {
        var id = queued("vi");
        var mail = queue.claim().orElseThrow();
        Sample.execute("update email_delivery set sending_since = sending_since - interval '11 minutes'");
        queue.declareAbandonedUncertain();

        queue.settle(mail, new SendOutcome.Accepted());

        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void a_sender_of_an_attempt_before_a_replay_is_not_heard() {
        var id = queued("vi");
        var old = queue.claim().orElseThrow();
        Sample.execute("update email_delivery set state = 'QUEUED', sending_since = null, attempts = 5");

        queue.settle(old, new SendOutcome.Rejected("550 no such user"));

        assertThat(state(id)).isEqualTo("QUEUED");
    }

    @Test
    void a_sender_of_before_a_replay_is_not_taken_for_the_one_after_it() {
        var id = queued("vi");
        var old = queue.claim().orElseThrow();
        Sample.execute("update email_delivery set sending_since = sending_since - interval '11 minutes'");
        queue.declareAbandonedUncertain();
        var delivery = "/api/v1/deliveries/" + id;
        var version = Api.coordinator().get(delivery).then().extract().header("ETag");
        Api.coordinator()
                .header("If-Match", version)
                .post(delivery + "/replays")
                .then()
                .statusCode(200);
        var replayed = queue.claim().orElseThrow();

        queue.settle(old, new SendOutcome.Rejected("550 no such user"));

        assertThat(state(id)).isEqualTo("SENDING");
        queue.settle(replayed, new SendOutcome.Accepted());
        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void a_mail_that_cannot_be_rendered_is_given_up_and_holds_back_nobody() {
        var broken = queued("vi");
        Sample.execute("update email_delivery set content = content - 'dueDate'");
        var sound = queued("vi");

        assertThat(queue.claim().orElseThrow().deliveryId()).isEqualTo(sound);

        assertThat(state(broken)).isEqualTo("DEAD");
        assertThat(column("select last_answer from email_delivery where id = '" + broken + "'"))
                .first()
                .asString()
                .startsWith("cannot be rendered: ");
    }

    @Test
    void a_connection_that_breaks_after_the_text_leaves_the_mail_uncertain() {
        var id = queued("vi");
        var mail = queue.claim().orElseThrow();

        queue.settle(mail, new SendOutcome.Unknown("[EOF]"));
        dispatch.drain();

        assertThat(state(id)).isEqualTo("UNCERTAIN");
        assertThat(MailServer.received()).isEmpty();
    }

    @Test
    void a_postponed_mail_is_tried_again_later_and_later_and_dies_after_the_last_attempt() {
        var id = queued("vi");
        for (int attempt = 1; attempt <= 3; attempt++) {
            dueNow();
            queue.settle(queue.claim().orElseThrow(), new SendOutcome.Postponed("450 busy"));
        }
        assertThat(column("select state || ' ' || last_answer from email_delivery"))
                .containsExactly("QUEUED 450 busy");
        assertThat(count("select round(extract(epoch from next_attempt_at - now())) from email_delivery"))
                .as("30 s, doubled twice")
                .isBetween(110L, 120L);
        assertThat(queue.claim()).isEmpty();

        Sample.execute("update email_delivery set attempts = 49");
        dueNow();
        queue.settle(queue.claim().orElseThrow(), new SendOutcome.Postponed("450 busy"));

        assertThat(state(id)).isEqualTo("DEAD");
    }

    @Test
    void a_rejected_mail_is_dead_at_once() {
        var id = queued("vi");

        queue.settle(queue.claim().orElseThrow(), new SendOutcome.Rejected("550 no such user"));

        assertThat(state(id)).isEqualTo("DEAD");
    }

    @Test
    void many_mails_go_over_few_connections_each_once() {
        for (int i = 0; i < 40; i++) {
            queued("vi");
        }

        dispatch.drain();

        assertThat(MailServer.received()).hasSize(40);
        assertThat(MailServer.received().stream().map(DispatchTest::messageId).distinct())
                .hasSize(40);
        assertThat(count("select count(*) from email_delivery where state = 'SENT' and attempts = 1"))
                .isEqualTo(40);
    }

    @Test
    void the_outcome_is_published_as_the_contract_says() {
        var id = queued("vi");

        dispatch.drain();

        var events = Events.drain(
                DeliveryEvent.TOPIC,
                Duration.ofSeconds(20),
                all -> all.stream().anyMatch(event -> event.key().equals(id.toString())));
        var event = events.stream()
                .filter(candidate -> candidate.key().equals(id.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(event.type()).isEqualTo("chiso.notification.delivery-changed.v1");
        assertThat(event.json()).contains("\"state\":\"SENT\"");
        EventContracts.assertValid(
                java.nio.file.Path.of("contracts/events/notification.delivery.schema.json"), event.json());
    }

    private UUID queued(String language) {
        var contact = contact(Sample.INSPECTORATE, "OFFICER", "canbo." + UUID.randomUUID());
        var to = new Addressee(
                contact,
                Sample.INSPECTORATE,
                Position.OFFICER,
                "Nguyễn Thị Thủy",
                "canbo.ttr",
                "canbo.ttr@chiso.example",
                language);
        var content = new ReminderContent(
                to.name(),
                TITLE,
                "IV.5.a",
                "Thanh tra huyện",
                "trước ngày 31/3/2024",
                LocalDate.parse("2024-03-31"),
                LocalDate.parse("2024-03-30"));
        var order = new EmailOrder(to, UUID.randomUUID(), UUID.randomUUID(), -1, Sample.DISTRICT, content);
        return QuarkusTransaction.requiringNew().call(() -> queue.queue(order));
    }

    private static void dueNow() {
        Sample.execute("update email_delivery set next_attempt_at = now() - interval '1 second'");
    }

    private static String state(UUID id) {
        return column("select state from email_delivery where id = '" + id + "'")
                .getFirst();
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(index);
        return part.getContent().toString();
    }
}
