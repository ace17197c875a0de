package vn.chiso.notification.delivery;

import static vn.chiso.notification.Sample.contact;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import vn.chiso.notification.Sample;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.contact.QuietHours;
import vn.chiso.notification.contact.Reach;
import vn.chiso.notification.template.ReminderContent;

/** The mail that the tests of the delivery send: with characters that HTML and SMTP treat as their own. */
final class SampleMails {

    static final String TITLE = "Tìm hiểu nguyên nhân, đề xuất giải pháp khắc phục <b>điểm trừ</b> & đẩy mạnh CCHC";

    private SampleMails() {}

    /** To a new officer of the inspectorate, about a deadline of the next day. */
    static EmailOrder order(String language) {
        return order(UUID.randomUUID(), Reach.always(language), "2024-03-31");
    }

    /** The same of an assignment that is tracked. */
    static EmailOrder orderOf(UUID assignment, String dueDate) {
        return order(assignment, Reach.always("vi"), dueDate);
    }

    /** Asks to confirm what was reported on the tracked assignment. */
    static EmailOrder reviewOf(UUID assignment, String dueDate) {
        var order = orderOf(assignment, dueDate);
        return said(ReminderContent.Kind.REVIEW, order, order.content().remindedOn());
    }

    /** Tells the leadership of the unit that nobody acknowledged a reminder of the tracked assignment. */
    static EmailOrder escalationOf(UUID assignment, String dueDate) {
        var order = orderOf(assignment, dueDate);
        lead(order);
        return said(ReminderContent.Kind.ESCALATION, order, null);
    }

    /** Somebody urged the leadership of the unit about the tracked assignment. */
    static EmailOrder urgingAbove(UUID assignment, String dueDate) {
        var order = orderOf(assignment, dueDate);
        lead(order);
        return said(ReminderContent.Kind.URGING, order, null);
    }

    private static void lead(EmailOrder order) {
        Sample.execute("update contact set position = 'LEADERSHIP' where id = '"
                + order.to().contactId() + "'");
    }

    private static EmailOrder said(ReminderContent.Kind kind, EmailOrder order, LocalDate reportedOn) {
        var said = order.content();
        var content = new ReminderContent(
                kind,
                null,
                null,
                said.recipient(),
                said.title(),
                said.criterionCode(),
                said.unitName(),
                said.deadlineText(),
                said.dueDate(),
                said.remindedOn(),
                reportedOn);
        return new EmailOrder(order.to(), order.assignmentId(), UUID.randomUUID(), -1, Sample.DISTRICT, false, content);
    }

    /** To somebody who sleeps at times. */
    static EmailOrder orderQuietAt(QuietHours hours) {
        return order(UUID.randomUUID(), new Reach("vi", EnumSet.allOf(Channel.class), hours), "2024-03-31");
    }

    private static EmailOrder order(UUID assignment, Reach reach, String dueDate) {
        var contact = contact(Sample.INSPECTORATE, "OFFICER", "canbo." + UUID.randomUUID());
        Sample.execute("update contact set name = 'Nguyễn Thị Thủy', email = 'canbo.ttr@chiso.example' where id = '"
                + contact + "'");
        var to = new Addressee(
                contact,
                Sample.INSPECTORATE,
                Position.OFFICER,
                "Nguyễn Thị Thủy",
                "canbo.ttr",
                "canbo.ttr@chiso.example",
                reach);
        var content = new ReminderContent(
                to.name(),
                TITLE,
                "IV.5.a",
                "Thanh tra huyện",
                "trước ngày 31/3/2024",
                LocalDate.parse(dueDate),
                LocalDate.parse("2024-03-30"));
        return new EmailOrder(to, assignment, UUID.randomUUID(), -1, Sample.DISTRICT, false, content);
    }
}
