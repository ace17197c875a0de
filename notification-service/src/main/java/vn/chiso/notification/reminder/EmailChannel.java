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
    public void send(List<Order> orders, Instant now) {
        var mails = emails.queueAll(orders.stream().map(EmailChannel::mail).toList());
        for (int i = 0; i < orders.size(); i++) {
            orders.get(i).line().carriedBy(mails.get(i));
        }
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
