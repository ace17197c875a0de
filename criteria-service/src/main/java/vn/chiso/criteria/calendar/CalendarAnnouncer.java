package vn.chiso.criteria.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.UnitTree;

/** Tells the other services and the audit trail what became of a year. */
@ApplicationScoped
class CalendarAnnouncer {

    private final Outbox outbox;
    private final AuditLog audit;
    private final UnitTree tree;

    CalendarAnnouncer(Outbox outbox, AuditLog audit, UnitTree tree) {
        this.outbox = outbox;
        this.audit = audit;
        this.tree = tree;
    }

    void announceLoaded(CalendarResponse after, Grant grant) {
        tell(CalendarEvent.LOADED, after);
        record("calendar.loaded", null, after, grant);
    }

    void announceRevised(CalendarResponse before, CalendarResponse after, Grant grant) {
        tell(CalendarEvent.REVISED, after);
        record("calendar.revised", before, after, grant);
    }

    private void tell(String type, CalendarResponse after) {
        outbox.append(
                OutgoingEvent.of(CalendarEvent.TOPIC, after.id(), after.version(), type, CalendarEvent.of(after)));
    }

    /** The calendar belongs to no unit: its trail is read by those around the unit whose grant was used. */
    private void record(String action, CalendarResponse before, CalendarResponse after, Grant grant) {
        var root = tree.byCode(grant.unitCode()).orElseThrow().id();
        audit.record(new AuditedChange(action, "calendar", after.id().toString(), root, grant, before, after));
    }
}
