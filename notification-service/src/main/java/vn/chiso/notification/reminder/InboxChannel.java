package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
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
    public List<Sent> send(List<Order> orders, Instant now) {
        return inbox.postAll(orders.stream().map(this::post).toList(), now).stream()
                .map(message -> new Sent(message, null))
                .toList();
    }

    private InboxPost post(Order order) {
        var to = order.to();
        var words = texts.renderPlain(order.content(), to.language());
        return new InboxPost(
                to.username(),
                to.contactId(),
                order.assignment().id(),
                order.rung().id(),
                words.subject(),
                words.text());
    }
}
