package vn.chiso.criteria.unitgroup;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.platform.unit.Grant;

/** Tells the other services of a group, and the audit trail who changed it. */
@ApplicationScoped
class GroupAnnouncer {

    private final UnitGroupRepository groups;
    private final Outbox outbox;
    private final AuditLog audit;

    GroupAnnouncer(UnitGroupRepository groups, Outbox outbox, AuditLog audit) {
        this.groups = groups;
        this.outbox = outbox;
        this.audit = audit;
    }

    UnitGroupResponse defined(UnitGroup group, Grant grant) {
        tell(group, UnitGroupEvent.DEFINED);
        audit.record(change("unit-group.defined", group, grant, null));
        return group.response();
    }

    UnitGroupResponse changed(UnitGroup group, UnitGroupResponse before, Grant grant) {
        tell(group, UnitGroupEvent.CHANGED);
        audit.record(change("unit-group.changed", group, grant, before));
        return group.response();
    }

    /** The units have changed, and with them who belongs to the group. */
    void resolvedAnew(UnitGroup group, UnitGroupResponse before) {
        tell(group, UnitGroupEvent.CHANGED);
        audit.recordBySystem(change("unit-group.resolved", group, null, before));
    }

    private void tell(UnitGroup group, String type) {
        // The version that is told is the one that is stored.
        groups.flush();
        outbox.append(OutgoingEvent.of(UnitGroupEvent.TOPIC, group.id(), group.version(), type, group.event()));
    }

    private static AuditedChange change(String action, UnitGroup group, Grant grant, UnitGroupResponse before) {
        return new AuditedChange(
                action, "unit-group", group.id().toString(), group.ownerUnitId(), grant, before, group.response());
    }
}
