package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.UnitTree;

/** Makes a changed unit known: to this service's own access rules, to the other services and to the audit trail. */
@ApplicationScoped
class UnitAnnouncer {

    private final UnitRepository units;
    private final UnitTree tree;
    private final Outbox outbox;
    private final AuditLog audit;

    UnitAnnouncer(UnitRepository units, UnitTree tree, Outbox outbox, AuditLog audit) {
        this.units = units;
        this.tree = tree;
        this.outbox = outbox;
        this.audit = audit;
    }

    UnitResponse created(Unit unit, Grant grant) {
        return announce(unit, UnitEvent.CREATED, "unit.created", null, grant);
    }

    UnitResponse changed(Unit unit, UnitResponse before, Grant grant) {
        return announce(unit, UnitEvent.CHANGED, "unit.changed", before, grant);
    }

    private UnitResponse announce(Unit unit, String type, String action, UnitResponse before, Grant grant) {
        // The version that is told is the one that is stored.
        units.flush();
        tree.apply(unit.state());
        outbox.append(OutgoingEvent.of(UnitEvent.TOPIC, unit.id(), unit.version(), type, unit.event()));
        var after = unit.response();
        audit.record(new AuditedChange(action, "unit", unit.id().toString(), unit.id(), grant, before, after));
        return after;
    }
}
