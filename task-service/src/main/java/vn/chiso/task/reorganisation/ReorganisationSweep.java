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
import vn.chiso.task.assignment.AssignmentTransfer;

/**
 * Looks for open work of units that are no more. With one successor it follows by itself, else an operation waits for a person.
 * Each unit has a transaction of its own; work that comes back later (a rejected report) is found again.
 */
@ApplicationScoped
class ReorganisationSweep {

    private static final Logger LOG = Logger.getLogger(ReorganisationSweep.class);

    private final Succession succession;
    private final ReorganisationRows rows;
    private final AssignmentTransfer transfer;
    private final AuditLog audit;
    private final BusinessClock clock;

    ReorganisationSweep(
            Succession succession,
            ReorganisationRows rows,
            AssignmentTransfer transfer,
            AuditLog audit,
            BusinessClock clock) {
        this.succession = succession;
        this.rows = rows;
        this.transfer = transfer;
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
    }

    private void pass(EndedUnit unit) {
        if (!unit.isWhollyKnown()) {
            return;
        }
        for (var owner : rows.ownersOfOpenWork(unit.id())) {
            rows.enter(unit, owner, clock.now())
                    .filter(_ -> unit.onlySuccessor().isEmpty())
                    .ifPresent(entered -> record("reorganisation.found", null, entered));
            unit.onlySuccessor().ifPresent(heir -> follow(unit, owner, heir));
        }
    }

    /** The open operation is locked, so a person's choice and this one exclude each other. */
    private void follow(EndedUnit unit, UUID owner, Heir heir) {
        rows.findOpen(unit.id(), owner).ifPresent(open -> {
            var ids = transfer.lockOpen(unit.id(), owner);
            transfer.move(ids, unit.id(), unit.endedOn(), heir.unit());
            rows.recordMoves(open.id(), ids, heir.unit());
            record("reorganisation.followed", open, rows.close(open.id(), ids.size(), null, clock.now()));
        });
    }

    private void record(String action, Reorganisation before, Reorganisation after) {
        audit.recordBySystem(new AuditedChange(
                action, "reorganisation", after.id().toString(), after.ownerUnitId(), null, before, after));
    }
}
