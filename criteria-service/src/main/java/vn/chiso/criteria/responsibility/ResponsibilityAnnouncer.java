package vn.chiso.criteria.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
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

    /** @param grants by which each was made, in their order */
    void assigned(List<ResponsibilityResponse> made, List<Grant> grants) {
        outbox.appendAll(made.stream()
                .map(state -> event(state, ResponsibilityEvent.ASSIGNED))
                .toList());
        var changes = new ArrayList<AuditedChange>();
        for (int i = 0; i < made.size(); i++) {
            changes.add(change("responsibility.assigned", null, made.get(i), grants.get(i)));
        }
        audit.recordAll(changes);
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
        outbox.append(event(state, type));
    }

    private static OutgoingEvent event(ResponsibilityResponse state, String type) {
        return OutgoingEvent.of(
                ResponsibilityEvent.TOPIC, state.id(), state.version(), type, ResponsibilityEvent.of(state));
    }

    private void record(String action, ResponsibilityResponse before, ResponsibilityResponse after, Grant grant) {
        audit.record(change(action, before, after, grant));
    }

    private static AuditedChange change(
            String action, ResponsibilityResponse before, ResponsibilityResponse after, Grant grant) {
        return new AuditedChange(
                action, "responsibility", after.id().toString(), after.assessedUnitId(), grant, before, after);
    }
}
