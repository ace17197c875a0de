package vn.chiso.task.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.task.assignment.AssignmentAccess;

/** Whose feeds the caller makes and sees. */
@ApplicationScoped
class FeedOwner {

    private final Caller caller;
    private final Scope scope;
    private final AssignmentAccess assignments;

    FeedOwner(Caller caller, Scope scope, AssignmentAccess assignments) {
        this.caller = caller;
        this.scope = scope;
        this.assignments = assignments;
    }

    /** The units for which the caller takes part in work; somebody without any has no part in anybody's. */
    Set<UUID> requireParty() {
        return assignments.requireParty();
    }

    /** As {@link #requireParty}, and empty for somebody without any. */
    Set<UUID> partyUnits() {
        return assignments.partyUnits();
    }

    String subject() {
        return caller.subject();
    }

    /** A unit whose work is in the caller's lists of assignments. */
    boolean mayShow(UUID unit) {
        return assignments.reachesAsParty(unit);
    }

    /** The unit codes of his grants as a party, in order. */
    String[] partyCodes() {
        return assignments.partyCodes();
    }

    String[] codes(Role... roles) {
        return scope.codes(roles);
    }
}
