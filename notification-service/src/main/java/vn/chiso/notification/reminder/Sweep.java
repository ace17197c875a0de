package vn.chiso.notification.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.chiso.notification.ladder.LadderClaims;
import vn.chiso.notification.ladder.RuleLaying;
import vn.chiso.platform.problem.DatabaseFaults;
import vn.chiso.platform.time.BusinessClock;

/**
 * Sends every rung that is due and unsent, however long nobody swept. Any number of replicas may sweep at once: each ladder
 * is claimed by one of them, and the ledger's constraint would refuse a second reminder.
 */
@ApplicationScoped
class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    /** Looked at one by one in a run, should a batch fail. */
    private static final int SINGLY = 5_000;

    private final SweepLanes lanes;
    private final LadderClaims claims;
    private final BusinessClock clock;
    private final RuleLaying rules;
    private final MeterRegistry metrics;

    Sweep(SweepLanes lanes, LadderClaims claims, BusinessClock clock, RuleLaying rules, MeterRegistry metrics) {
        this.lanes = lanes;
        this.claims = claims;
        this.clock = clock;
        this.rules = rules;
        this.metrics = metrics;
    }

    @Scheduled(every = "${chiso.sweep.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        send();
    }

    /** Rules speak of days: they need not be looked at as often as rungs are sent. */
    @Scheduled(every = "${chiso.rules.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void lay() {
        try {
            rules.lay(clock.now());
        } catch (RuntimeException e) {
            if (DatabaseFaults.isOutage(e)) {
                throw e;
            }
            LOG.errorf(e, "Rules about silence failed; what is due otherwise goes out all the same");
            metrics.counter("chiso.reminders.failed").increment();
        }
    }

    /** All at once. */
    SweepOutcome run() {
        lay();
        return send();
    }

    private SweepOutcome send() {
        var swept = lanes.run();
        if (swept.failure() == null) {
            return swept.outcome();
        }
        if (DatabaseFaults.isOutage(swept.failure())) {
            throw swept.failure();
        }
        LOG.errorf(swept.failure(), "A batch of reminders failed; going on one by one");
        return swept.outcome().plus(runSingly());
    }

    /** So that a ladder that cannot be settled holds back nobody else. */
    private SweepOutcome runSingly() {
        var outcome = SweepOutcome.NOTHING;
        for (var assignment : claims.due(clock.today(), SINGLY)) {
            try {
                outcome = outcome.plus(lanes.only(assignment));
            } catch (RuntimeException e) {
                if (DatabaseFaults.isOutage(e)) {
                    throw e;
                }
                LOG.errorf(e, "Reminders of assignment %s failed; they stay due", assignment);
                metrics.counter("chiso.reminders.failed").increment();
            }
        }
        return outcome;
    }
}
