package vn.chiso.task.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.punctuality.PunctualityLast;

/** What is done for one unit that is no more, each in a transaction of its own. */
@ApplicationScoped
class ReorganisationPass {

    private final ReorganisationRows rows;
    private final Handover handover;
    private final AuditLog audit;
    private final BusinessClock clock;

    ReorganisationPass(ReorganisationRows rows, Handover handover, AuditLog audit, BusinessClock clock) {
        this.rows = rows;
        this.handover = handover;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ends what waits for a decision about work that is no longer open. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void endNeedless() {
        for (var one : rows.findNeedless(clock.today())) {
            rows.lockUnit(one.unit().id());
            rows.find(one.id())
                    .filter(open -> open.status() == ReorganisationStatus.OPEN)
                    .ifPresent(open ->
                            record("reorganisation.ended", open, rows.close(open.id(), null, 0, null, clock.now())));
        }
    }

    /** Hands on the open work of the unit, or notes that a person has to decide. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @PunctualityLast
    void handOn(EndedUnit unit) {
        if (!unit.isWhollyKnown()) {
            return;
        }
        rows.lockUnit(unit.id());
        for (var duty : ReorganisedDuty.values()) {
            for (var owner : rows.ownersOfOpenWork(unit.id(), duty)) {
                rows.enter(unit, duty, owner, clock.now())
                        .filter(_ -> unit.onlySuccessor().isEmpty())
                        .ifPresent(entered -> record("reorganisation.found", null, entered));
                unit.onlySuccessor().ifPresent(heir -> follow(unit, duty, owner, heir));
            }
        }
    }

    private void follow(EndedUnit unit, ReorganisedDuty duty, UUID owner, Heir heir) {
        rows.findOpen(unit.id(), duty, owner).ifPresent(open -> {
            var ids = handover.lock(open);
            handover.move(open, ids, heir.unit());
            record("reorganisation.followed", open, rows.close(open.id(), heir.id(), ids.size(), null, clock.now()));
        });
    }

    private void record(String action, Reorganisation before, Reorganisation after) {
        audit.recordBySystem(new AuditedChange(
                action, "reorganisation", after.id().toString(), after.ownerUnitId(), null, before, after));
    }
}
