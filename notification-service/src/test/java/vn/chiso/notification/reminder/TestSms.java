package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.template.ReminderTexts;

/** All that a further channel is: this class. Offered only while a test says so. */
@ApplicationScoped
class TestSms implements ReminderChannel {

    private static final List<String> SENT = new CopyOnWriteArrayList<>();
    private static volatile boolean offered;

    private final ReminderTexts texts;

    TestSms(ReminderTexts texts) {
        this.texts = texts;
    }

    static void offer() {
        SENT.clear();
        offered = true;
    }

    static void withdraw() {
        offered = false;
    }

    /** Numbers with the words that went there. */
    static List<String> sent() {
        return SENT;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isOffered() {
        return offered;
    }

    @Override
    public List<Sent> send(List<Order> orders, Instant now) {
        return orders.stream().map(this::send).toList();
    }

    private Sent send(Order order) {
        var words = texts.renderPlain(order.content(), order.to().language());
        SENT.add(order.to().address(channel()) + ": " + words.subject());
        return new Sent(null, UUID.randomUUID());
    }
}
