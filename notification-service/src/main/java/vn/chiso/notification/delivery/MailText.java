package vn.chiso.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vn.chiso.notification.template.RenderedReminder;

/** What a mail says. Every attempt sends the very same text. */
@Embeddable
record MailText(
        @Column(name = "template_version") Integer templateVersion,
        String subject,
        @Column(name = "text_body") String text,
        @Column(name = "html_body") String html) {

    static MailText of(RenderedReminder rendered) {
        return new MailText(rendered.templateVersion(), rendered.subject(), rendered.text(), rendered.html());
    }
}
