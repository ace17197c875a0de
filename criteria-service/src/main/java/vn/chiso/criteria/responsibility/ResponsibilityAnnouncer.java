package vn.chiso.criteria.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.platform.unit.Grant;

/** Tells the other services of a responsibility, and the audit trail who changed it. */
@ApplicationScoped
class ResponsibilityAnnouncer {

    private final Outbox outbox;
    private final AuditLog audit;

    ResponsibilityAnnouncer(Outbox outbox, AuditLog audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    void assigned(ResponsibilityResponse made, Grant grant) {
        tell(made, ResponsibilityEvent.ASSIGNED);
        record("responsibility.assigned", null, made, grant);
    }

    /** Also a new assignment; the trail says where it comes from. */
    void carriedOver(ResponsibilityResponse made, ResponsibilityResponse original, Grant grant) {
        tell(made, ResponsibilityEvent.ASSIGNED);
        record("responsibility.carried-over", original, made, grant);
    }

    void ended(ResponsibilityResponse before, ResponsibilityResponse after, Grant grant) {
        tell(after, ResponsibilityEvent.ENDED);
        record("responsibility.ended", before, after, grant);
    }

    private void tell(ResponsibilityResponse state, String type) {
        outbox.append(OutgoingEvent.of(
                ResponsibilityEvent.TOPIC, state.id(), state.version(), type, ResponsibilityEvent.of(state)));
    }

    private void record(String action, ResponsibilityResponse before, ResponsibilityResponse after, Grant grant) {
        audit.record(new AuditedChange(
                action, "responsibility", after.id().toString(), after.assessedUnitId(), grant, before, after));
    }
}
