package vn.chiso.task.reorganisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.problem.DatabaseFaults;
import vn.chiso.platform.time.BusinessClock;

/**
 * Looks for open work of units that are no more. With one successor it follows by itself, else an operation waits for a person.
 * Each unit has a transaction of its own; work that comes back later (a rejected report) is found again.
 */
@ApplicationScoped
class ReorganisationSweep {

    private static final Logger LOG = Logger.getLogger(ReorganisationSweep.class);

    private final Succession succession;
    private final ReorganisationRows rows;
    private final Handover handover;
    private final AuditLog audit;
    private final BusinessClock clock;

    ReorganisationSweep(
            Succession succession, ReorganisationRows rows, Handover handover, AuditLog audit, BusinessClock clock) {
        this.succession = succession;
        this.rows = rows;
        this.handover = handover;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(every = "${chiso.reorganisation.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        run();
    }

    void run() {
        for (var unit : QuarkusTransaction.requiringNew().call(() -> succession.endedWithOpenWork(clock.today()))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> pass(unit));
            } catch (RuntimeException e) {
                if (DatabaseFaults.isOutage(e)) {
                    throw e;
                }
                LOG.errorf(e, "The work of unit %s could not be handed on; it is tried again", unit.code());
            }
        }
        QuarkusTransaction.requiringNew().run(this::endNeedless);
    }

    private void endNeedless() {
        for (var one : rows.findNeedless(clock.today())) {
            rows.lockUnit(one.unit().id());
            rows.find(one.id())
                    .filter(open -> open.status() == ReorganisationStatus.OPEN)
                    .ifPresent(open ->
                            record("reorganisation.ended", open, rows.close(open.id(), null, 0, null, clock.now())));
        }
    }

    private void pass(EndedUnit unit) {
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
