package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.ladder.LadderStep;
import vn.chiso.notification.ladder.Rung;
import vn.chiso.notification.ladder.Stage;
import vn.chiso.notification.ladder.TrackedAssignment;
import vn.chiso.notification.template.ReminderContent;
import vn.chiso.platform.time.BusinessClock;

/** Reminds one person of one rung by the channel that the ladder names, in words made for him. */
@ApplicationScoped
class ReminderChannels {

    private final Map<Channel, ReminderChannel> channels;
    private final LedgerRepository ledger;
    private final ReminderMetrics metrics;

    ReminderChannels(Instance<ReminderChannel> channels, LedgerRepository ledger, ReminderMetrics metrics) {
        this.ledger = ledger;
        this.channels =
                channels.stream().collect(Collectors.toUnmodifiableMap(ReminderChannel::channel, channel -> channel));
        this.metrics = metrics;
    }

    Set<Channel> offered() {
        return channels.values().stream()
                .filter(ReminderChannel::isOffered)
                .map(ReminderChannel::channel)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** False for a channel that was offered once, when a ladder named it. */
    boolean offers(Channel channel) {
        return channels.containsKey(channel) && channels.get(channel).isOffered();
    }

    /** To be sent with others. */
    ReminderChannel.Order order(LadderStep step, Target.Person person, Instant now) {
        metrics.sent(step.rung(), now);
        var content = content(
                step.assignment(), step.rung(), person.addressee(), LocalDate.ofInstant(now, BusinessClock.ZONE));
        return new ReminderChannel.Order(step.assignment(), step.rung(), person.addressee(), content);
    }

    /** In the caller's transaction: messages, queued mails, and what the ledger says of them. */
    void send(Postbag bag, Instant now) {
        bag.posted().forEach((channel, posted) -> send(channels.get(channel), posted, now));
        ledger.insertAll(bag.lines());
    }

    private static void send(ReminderChannel channel, List<Postbag.Posted> posted, Instant now) {
        var sent = channel.send(posted.stream().map(Postbag.Posted::order).toList(), now);
        for (int i = 0; i < posted.size(); i++) {
            posted.get(i).line().carriedBy(sent.get(i));
        }
    }

    /** While a report waits, a rung of the ladder reminds of its review. */
    private static ReminderContent.Kind kind(TrackedAssignment assignment, Rung rung) {
        return switch (rung.kind()) {
            case LADDER ->
                assignment.stage() == Stage.REVIEW ? ReminderContent.Kind.REVIEW : ReminderContent.Kind.DEADLINE;
            case MANUAL -> ReminderContent.Kind.URGING;
            case INACTIVITY -> ReminderContent.Kind.INACTIVITY;
            case ESCALATION -> ReminderContent.Kind.ESCALATION;
        };
    }

    private static ReminderContent content(
            TrackedAssignment assignment, Rung rung, Addressee to, LocalDate remindedOn) {
        return new ReminderContent(
                kind(assignment, rung),
                rung.requestedByName(),
                rung.note(),
                to.name(),
                assignment.title(),
                assignment.criterionCode(),
                assignment.unitName(),
                assignment.deadlineText(),
                rung.dueDate(),
                remindedOn,
                assignment.reportedOn());
    }
}
