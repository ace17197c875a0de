package vn.chiso.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.notification.Sample.column;
import static vn.chiso.notification.Sample.count;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.MailServer;
import vn.chiso.notification.Sample;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;

/** E-mail against a real SMTP server. */
@QuarkusTest
class DispatchTest {

    private static final String TITLE = SampleMails.TITLE;

    private final Dispatch dispatch;
    private final EmailQueue queue;
    private final Sample sample;

    DispatchTest(Dispatch dispatch, EmailQueue queue, Sample sample) {
        this.dispatch = dispatch;
        this.queue = queue;
        this.sample = sample;
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
        return QuarkusTransaction.requiringNew().call(() -> queue.queue(SampleMails.order(language)));
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
