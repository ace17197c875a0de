package vn.chiso.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import vn.chiso.notification.delivery.smtp.Mail;
import vn.chiso.notification.template.RenderedReminder;

/** What a mail says. Every attempt sends the very same text, as long as the recipient is the same. */
@Embeddable
record MailText(
        @Column(name = "template_version") Integer templateVersion,
        String subject,
        @Column(name = "text_body") String text,
        @Column(name = "html_body") String html) {

    static MailText of(RenderedReminder rendered) {
        return new MailText(rendered.templateVersion(), rendered.subject(), rendered.text(), rendered.html());
    }

    Mail mailTo(Destination to, UUID deliveryId, int claim, String messageId) {
        return new Mail(deliveryId, claim, messageId, to.address(), to.name(), to.language(), subject, text, html);
    }
}
