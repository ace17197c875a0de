package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.inbox.InboxPost;
import vn.chiso.notification.inbox.InboxService;
import vn.chiso.notification.template.ReminderTexts;

/** The message exists as soon as the rung is settled, and exactly once. */
@ApplicationScoped
class InboxChannel implements ReminderChannel {

    private final InboxService inbox;
    private final ReminderTexts texts;

    InboxChannel(InboxService inbox, ReminderTexts texts) {
        this.inbox = inbox;
        this.texts = texts;
    }

    @Override
    public Channel channel() {
        return Channel.INBOX;
    }

    @Override
    public Sent send(Order order, Instant now) {
        var to = order.to();
        var words = texts.renderPlain(order.content(), to.language());
        var post = new InboxPost(
                to.username(),
                to.contactId(),
                order.assignment().id(),
                order.rung().id(),
                words.subject(),
                words.text());
        return new Sent(inbox.post(post, now), null);
    }
}
