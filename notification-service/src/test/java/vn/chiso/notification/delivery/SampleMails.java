package vn.chiso.notification.delivery;

import static vn.chiso.notification.Sample.contact;

import java.time.LocalDate;
import java.util.UUID;
import vn.chiso.notification.Sample;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.template.ReminderContent;

/** The mail that the tests of the delivery send: with characters that HTML and SMTP treat as their own. */
final class SampleMails {

    static final String TITLE = "Tìm hiểu nguyên nhân, đề xuất giải pháp khắc phục <b>điểm trừ</b> & đẩy mạnh CCHC";

    private SampleMails() {}

    /** To a new officer of the inspectorate, about a deadline of the next day. */
    static EmailOrder order(String language) {
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
        return new EmailOrder(to, UUID.randomUUID(), UUID.randomUUID(), -1, Sample.DISTRICT, false, content);
    }
}
