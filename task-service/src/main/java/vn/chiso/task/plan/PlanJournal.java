package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.platform.unit.Grant;

/** Tells of a plan's change what others must know: the event, and the audit entry. */
@ApplicationScoped
class PlanJournal {

    private static final String TOPIC = "task.plan";

    private final PlanRepository plans;
    private final Outbox outbox;
    private final AuditLog audit;

    PlanJournal(PlanRepository plans, Outbox outbox, AuditLog audit) {
        this.plans = plans;
        this.outbox = outbox;
        this.audit = audit;
    }

    void drafted(Plan plan) {
        var state = publish(plan, "plan-drafted");
        audit.recordBySystem(entry("plan.drafted", plan, null, null, state));
    }

    void regenerated(Plan plan, PlanState before) {
        var state = publish(plan, "plan-changed");
        audit.recordBySystem(entry("plan.regenerated", plan, null, before, state));
    }

    void withdrawn(Plan plan, PlanState before) {
        var state = publish(plan, "plan-closed");
        audit.recordBySystem(entry("plan.withdrawn", plan, null, before, state));
    }

    void edited(Plan plan, Grant grant, PlanResponse before, PlanResponse after) {
        publish(plan, "plan-changed");
        audit.record(entry("plan.edited", plan, grant, before, after));
    }

    void created(Plan plan, Grant grant) {
        var state = publish(plan, "plan-drafted");
        audit.record(entry("plan.created", plan, grant, null, state));
    }

    /** @param before null for an item that is new */
    void itemChanged(String action, Plan plan, PlanItem item, Grant grant, PlanItemResponse before) {
        item(action, plan, item.id(), grant, before, PlanItemResponse.from(item));
    }

    /** Of another edition of an issued plan, which tells of itself. */
    void itemRevised(String action, Plan plan, PlanItem item, Grant grant, PlanItemResponse before) {
        audit.record(new AuditedChange(
                action,
                "plan-item",
                item.id().toString(),
                plan.ownerUnitId(),
                grant,
                before,
                PlanItemResponse.from(item)));
    }

    /** As {@link #itemRevised}. */
    void reworded(Plan plan, Grant grant, PlanResponse before) {
        audit.record(entry("plan.reworded", plan, grant, before, PlanResponse.from(plan)));
    }

    void itemRemoved(Plan plan, Grant grant, PlanItemResponse before) {
        item("plan-item.removed", plan, before.id(), grant, before, null);
    }

    private void item(String action, Plan plan, UUID id, Grant grant, PlanItemResponse before, PlanItemResponse after) {
        changed(plan);
        audit.record(new AuditedChange(action, "plan-item", id.toString(), plan.ownerUnitId(), grant, before, after));
    }

    /** What a file brought; who reads the trail finds the rows in the plan. */
    record Imported(int items, int tasks) {}

    void imported(Plan plan, Grant grant, int items, int tasks) {
        changed(plan);
        audit.record(entry("plan.imported", plan, grant, null, new Imported(items, tasks)));
    }

    /** Somebody else keeps the record of what was changed. */
    void changed(Plan plan) {
        publish(plan, "plan-changed");
    }

    void issued(Plan plan, Grant grant, PlanState before) {
        var state = publish(plan, "plan-issued");
        audit.record(entry("plan.issued", plan, grant, before, state));
    }

    void revised(Plan plan, Grant grant, PlanState before) {
        var state = publish(plan, "plan-changed");
        audit.record(entry("plan.revised", plan, grant, before, state));
    }

    void closed(Plan plan, Grant grant, PlanState before) {
        var state = publish(plan, "plan-closed");
        audit.record(entry("plan.closed", plan, grant, before, state));
    }

    /** Written first: the version in the event is that of the stored row. */
    private PlanState publish(Plan plan, String event) {
        plans.flush();
        var state = PlanState.from(plan);
        outbox.append(OutgoingEvent.of(TOPIC, plan.id(), plan.version(), "chiso.task." + event + ".v1", state));
        return state;
    }

    private static AuditedChange entry(String action, Plan plan, Grant grant, Object before, Object after) {
        return new AuditedChange(action, "plan", plan.id().toString(), plan.ownerUnitId(), grant, before, after);
    }
}
