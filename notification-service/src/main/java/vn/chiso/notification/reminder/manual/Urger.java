package vn.chiso.notification.reminder.manual;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Stream;
import vn.chiso.notification.ladder.TrackedAssignment;
import vn.chiso.notification.ladder.Urging;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.time.SystemClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.MissingRole;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/** The person who urges: whether he may, and what is written of it. */
@ApplicationScoped
class Urger {

    private static final Role[] COORDINATORS = {Role.ADMIN, Role.TASK_COORDINATOR, Role.ORGANISER, Role.LEADER};

    private final Scope scope;
    private final Caller caller;
    private final AuditLog audit;
    private final SystemClock clock;

    Urger(Scope scope, Caller caller, AuditLog audit, SystemClock clock) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    boolean sees(TrackedAssignment assignment) {
        return Stream.of(assignment.ownerUnitId(), assignment.unitId(), assignment.standingOfficeUnitId())
                .anyMatch(scope::reaches);
    }

    /** Urging is for those who gave out the work, and for the standing office that follows it. */
    Grant require(TrackedAssignment assignment) {
        return scope.grant(assignment.ownerUnitId(), COORDINATORS)
                .or(() -> scope.grant(assignment.standingOfficeUnitId(), COORDINATORS))
                .orElseThrow(() -> MissingRole.anyOf(COORDINATORS));
    }

    Instant now() {
        return clock.now();
    }

    Urging urging(String note, Instant at) {
        return new Urging(caller.username(), caller.name(), note, at);
    }

    void record(TrackedAssignment assignment, Grant grant, ManualReminderResponse reminder) {
        audit.record(new AuditedChange(
                "assignment.urged",
                "assignment",
                assignment.id().toString(),
                assignment.ownerUnitId(),
                grant,
                null,
                reminder));
    }
}
