package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.ContactDirectory;
import vn.chiso.notification.contact.Holders;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.ladder.LadderClaims;
import vn.chiso.notification.ladder.LadderStep;
import vn.chiso.notification.ladder.RungKind;
import vn.chiso.notification.ladder.TrackedAssignment;
import vn.chiso.notification.ladder.TrackedAssignments;
import vn.chiso.notification.policy.PolicyRung;

/** Says of foreseen rungs whom they will remind, by which channels, as contacts and preferences are now. */
@ApplicationScoped
class Planning {

    private final LadderClaims ladders;
    private final TrackedAssignments assignments;
    private final ContactDirectory contacts;

    Planning(LadderClaims ladders, TrackedAssignments assignments, ContactDirectory contacts) {
        this.ladders = ladders;
        this.assignments = assignments;
        this.contacts = contacts;
    }

    /** Where a reminder comes from, and when. */
    private record Line(UUID rungId, RungKind kind, String rule, LocalDate firesOn, LocalDate sendsOn) {}

    /** In the given order, without those that no message will cause. */
    List<PlannedReminder> plan(List<Foreseen> foreseen, LocalDate today) {
        var steps = ladders.find(ids(foreseen, rung -> rung.rule() == null ? rung.id() : null), today).stream()
                .collect(Collectors.toMap(step -> step.rung().id(), Function.identity()));
        var ruled = assignments.find(
                ids(foreseen, rung -> rung.rule() == null ? null : rung.rule().assignmentId()));
        var concerned = Stream.concat(steps.values().stream().map(LadderStep::assignment), ruled.values().stream())
                .toList();
        var holders = contacts.holders(Recipients.unitsOf(concerned), Recipients.climbedFrom(concerned));
        return foreseen.stream()
                .map(rung -> rung.rule() == null
                        ? planned(steps.get(rung.id()), holders, today)
                        : expected(rung, ruled.get(rung.rule().assignmentId()), holders))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<UUID> ids(Collection<Foreseen> foreseen, Function<Foreseen, UUID> id) {
        return foreseen.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    private static PlannedReminder planned(LadderStep step, Holders holders, LocalDate today) {
        var rung = step.rung();
        var sendsOn = rung.firesOn().isBefore(today) ? today : rung.firesOn();
        var laid = new Line(rung.id(), rung.kind(), null, rung.firesOn(), sendsOn);
        return reminder(laid, step, holders);
    }

    private static PlannedReminder expected(Foreseen foreseen, TrackedAssignment assignment, Holders holders) {
        var rule = foreseen.rule();
        if (!rule.causes().stream().allMatch(cause -> reachesAnInbox(cause, assignment, holders))) {
            return null;
        }
        var line = new Line(null, rule.kind(), rule.code(), foreseen.firesOn(), foreseen.firesOn());
        return reminder(line, new LadderStep(assignment, null, rule.step()), holders);
    }

    private static PlannedReminder reminder(Line line, LadderStep step, Holders holders) {
        var assignment = step.assignment();
        var rung = step.rung();
        var targets = Recipients.of(step.step(), assignment, holders);
        return new PlannedReminder(
                line.rungId(),
                line.kind(),
                line.rule(),
                line.firesOn(),
                line.sendsOn(),
                assignment.id(),
                assignment.title(),
                new ReminderResponse.Unit(assignment.unitId(), assignment.unitCode(), assignment.unitName()),
                rung == null ? assignment.dueDate() : rung.dueDate(),
                rung == null ? null : rung.offsetDays(),
                step.step().days(),
                rung != null && rung.isProvisional(),
                recipients(targets, step.step()),
                vacantAmong(targets));
    }

    private static boolean reachesAnInbox(PolicyRung step, TrackedAssignment assignment, Holders holders) {
        return Recipients.of(step, assignment, holders).stream()
                .anyMatch(target -> target instanceof Target.Person person
                        && person.channel() == Channel.INBOX
                        && person.isReached(step.urgency()));
    }

    private static List<PlannedReminder.PlannedRecipient> recipients(List<Target> targets, PolicyRung step) {
        var people = new LinkedHashMap<String, PlannedReminder.PlannedRecipient>();
        for (var target : targets) {
            if (target instanceof Target.Person person) {
                people.merge(person.recipient(), recipient(person, step), PlannedReminder.PlannedRecipient::plus);
            }
        }
        return List.copyOf(people.values());
    }

    private static List<Position> vacantAmong(List<Target> targets) {
        return targets.stream()
                .filter(Target.Vacant.class::isInstance)
                .map(Target::position)
                .toList();
    }

    private static PlannedReminder.PlannedRecipient recipient(Target.Person person, PolicyRung step) {
        var channel = List.of(person.channel());
        return new PlannedReminder.PlannedRecipient(
                person.addressee().contactId(),
                person.addressee().name(),
                person.position(),
                person.isReached(step.urgency()) ? channel : List.of(),
                person.mutes(step.urgency()) ? channel : List.of());
    }
}
