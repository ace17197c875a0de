package vn.chiso.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.notification.Sample.column;
import static vn.chiso.notification.Sample.count;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.Sample;
import vn.chiso.notification.contact.QuietHours;

/** Quiet hours put a mail off, and never mute it. */
@QuarkusTest
class QuietNightTest {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(6, 0));

    private final EmailQueue queue;
    private final Sample sample;

    QuietNightTest(EmailQueue queue, Sample sample) {
        this.queue = queue;
        this.sample = sample;
    }

    @BeforeEach
    void evening() {
        sample.reset("2024-03-30");
        Sample.setNow(LocalDateTime.parse("2024-03-30T20:50:00"));
    }

    @Test
    void a_mail_waits_for_quiet_hours_once_only() {
        Sample.setNow(LocalDateTime.parse("2024-03-30T22:00:00"));
        queued();
        assertThat(count("select round(extract(epoch from ready_at - queued_at)) from email_delivery"))
                .isBetween(8 * 3600L - 60, 8 * 3600L);

        Sample.execute("update email_delivery set next_attempt_at = now() - interval '1 second'");

        assertThat(queue.claim()).as("its time came, whatever the clock says").isPresent();
    }

    @Test
    void mails_that_were_ready_in_the_evening_are_put_off_together_and_count_as_late() {
        for (int i = 0; i < 60; i++) {
            queued();
        }
        Sample.setNow(LocalDateTime.parse("2024-03-30T22:00:00"));

        assertThat(queue.claim()).isEmpty();

        assertThat(column("select distinct waited from email_delivery")).containsExactly("t");
        assertThat(count("select min(round(extract(epoch from next_attempt_at - now()))) from email_delivery"))
                .isBetween(8 * 3600L - 60, 8 * 3600L);
        assertThat(column("select distinct ready_at = queued_at from email_delivery"))
                .as("they could have gone then")
                .containsExactly("t");
    }

    private void queued() {
        QuarkusTransaction.requiringNew().call(() -> queue.queue(SampleMails.orderQuietAt(NIGHT)));
    }
}
