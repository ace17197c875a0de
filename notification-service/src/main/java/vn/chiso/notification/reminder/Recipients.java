package vn.chiso.notification.reminder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.ladder.TrackedAssignment;
import vn.chiso.notification.policy.PolicyRung;

/** Whom a rung reminds: rules without database. */
final class Recipients {

    private Recipients() {}

    /** Officer and head of the unit that does the work; standing office and leadership of those who issued the plan. */
    static UUID unitOf(Position position, TrackedAssignment assignment) {
        return switch (position) {
            case OFFICER, UNIT_HEAD -> assignment.unitId();
            case STANDING_OFFICE -> assignment.standingOfficeUnitId();
            case LEADERSHIP -> assignment.ownerUnitId();
        };
    }

    /** All units in which contacts of the assignment may be found. */
    static Set<UUID> unitsOf(TrackedAssignment assignment) {
        return Stream.of(assignment.unitId(), assignment.standingOfficeUnitId(), assignment.ownerUnitId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /**
     * Every holder of a position by every channel, and every vacant position. A person who holds two of the positions is
     * named once.
     */
    static List<Target> of(PolicyRung step, TrackedAssignment assignment, Collection<Addressee> contacts) {
        var targets = new ArrayList<Target>();
        var named = new HashSet<String>();
        for (var position : step.positions()) {
            var unit = unitOf(position, assignment);
            var holders = contacts.stream()
                    .filter(contact ->
                            contact.position() == position && contact.unitId().equals(unit))
                    .toList();
            if (holders.isEmpty()) {
                targets.add(new Target.Vacant(position, unit));
            }
            holders.stream()
                    .filter(holder -> named.add(holder.person()))
                    .flatMap(holder -> step.channels().stream().map(channel -> new Target.Person(holder, channel)))
                    .forEach(targets::add);
        }
        return targets;
    }
}
