package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.delivery.EmailOrder;
import vn.chiso.notification.delivery.EmailQueue;
import vn.chiso.notification.policy.Urgency;

/** The mail is queued with the rung and put into words when it is sent. */
@ApplicationScoped
class EmailChannel implements ReminderChannel {

    private final EmailQueue emails;

    EmailChannel(EmailQueue emails) {
        this.emails = emails;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public List<Sent> send(List<Order> orders, Instant now) {
        return emails.queueAll(orders.stream().map(EmailChannel::mail).toList()).stream()
                .map(mail -> new Sent(null, mail))
                .toList();
    }

    private static EmailOrder mail(Order order) {
        var rung = order.rung();
        return new EmailOrder(
                order.to(),
                order.assignment().id(),
                rung.id(),
                rung.offsetDays(),
                order.assignment().ownerUnitId(),
                rung.step().urgency() == Urgency.CRITICAL,
                order.content());
    }
}
