package vn.chiso.notification.reminder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.Holders;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.ladder.TrackedAssignment;
import vn.chiso.notification.policy.PolicyRung;

/** Whom a rung reminds: rules without database. */
final class Recipients {

    private Recipients() {}

    /** The units in which contacts of the assignments are looked for first. */
    static Set<UUID> unitsOf(Collection<TrackedAssignment> assignments) {
        return unitsOf(assignments, position -> true);
    }

    /** Those of them above which a holder is looked for too. */
    static Set<UUID> climbedFrom(Collection<TrackedAssignment> assignments) {
        return unitsOf(assignments, Position::climbs);
    }

    private static Set<UUID> unitsOf(Collection<TrackedAssignment> assignments, Predicate<Position> wanted) {
        var positions = Stream.of(Position.values()).filter(wanted).toList();
        return assignments.stream()
                .flatMap(assignment -> positions.stream().map(assignment::unitOf))
                .collect(Collectors.toSet());
    }

    /**
     * Every holder of a position by every channel, and every vacant position. A person who holds two of the positions is
     * named once, by each channel with a contact that can be reached there.
     */
    static List<Target> of(PolicyRung step, TrackedAssignment assignment, Holders contacts) {
        var targets = new ArrayList<Target>();
        var people = new LinkedHashMap<String, List<Addressee>>();
        for (var position : step.positions()) {
            var unit = assignment.unitOf(position);
            var holders = contacts.of(position, unit);
            if (holders.isEmpty()) {
                targets.add(new Target.Vacant(position, unit));
            }
            holders.forEach(holder -> people.computeIfAbsent(holder.person(), person -> new ArrayList<>())
                    .add(holder));
        }
        people.values().stream()
                .flatMap(contactsOfOne -> step.channels().stream().map(channel -> reachable(contactsOfOne, channel)))
                .forEach(targets::add);
        return targets;
    }

    private static Target.Person reachable(List<Addressee> contactsOfOne, Channel channel) {
        var targets = contactsOfOne.stream()
                .map(contact -> new Target.Person(contact, channel))
                .toList();
        return targets.stream()
                .filter(target -> target.obstacle().isEmpty())
                .findFirst()
                .orElse(targets.getFirst());
    }
}
