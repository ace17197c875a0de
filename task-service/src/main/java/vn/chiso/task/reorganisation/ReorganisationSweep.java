package vn.chiso.task.reorganisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
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
    private final ReorganisationPass pass;
    private final BusinessClock clock;

    ReorganisationSweep(Succession succession, ReorganisationPass pass, BusinessClock clock) {
        this.succession = succession;
        this.pass = pass;
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
                pass.handOn(unit);
            } catch (RuntimeException e) {
                if (DatabaseFaults.isOutage(e)) {
                    throw e;
                }
                LOG.errorf(e, "The work of unit %s could not be handed on; it is tried again", unit.code());
            }
        }
        pass.endNeedless();
    }
}
