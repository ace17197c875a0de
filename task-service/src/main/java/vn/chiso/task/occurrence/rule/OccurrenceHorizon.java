package vn.chiso.task.occurrence.rule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.logging.Logger;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.recurrence.RuleFaultException;

/**
 * Makes the occurrences of recurring tasks ahead of time, so that whoever has to do them sees them coming. Found by what is due, so that a
 * service that was down for weeks catches up; safe with any number of replicas. Each rule is made in a transaction of its own: one that
 * cannot be made keeps no other waiting, is recorded with its reason, and is tried again with the next tick.
 */
@ApplicationScoped
public class OccurrenceHorizon {

    private static final Logger LOG = Logger.getLogger(OccurrenceHorizon.class);

    /** Rules found at once. */
    private static final int PAGE = 200;

    private final Recurrences recurrences;
    private final DaysAhead daysAhead;
    private final RuleWork work;
    private final BusinessClock clock;

    OccurrenceHorizon(Recurrences recurrences, DaysAhead daysAhead, RuleWork work, BusinessClock clock) {
        this.recurrences = recurrences;
        this.daysAhead = daysAhead;
        this.work = work;
        this.clock = clock;
    }

    @Scheduled(every = "${chiso.occurrence.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        run();
    }

    /** @return how many occurrences this run made */
    public int run() {
        int made = 0;
        var last = Recurrences.Due.FIRST;
        List<Recurrences.Due> page;
        do {
            page = page(last);
            for (var due : page) {
                made += isolated(due);
                last = due;
            }
        } while (page.size() == PAGE);
        return made;
    }

    private List<Recurrences.Due> page(Recurrences.Due after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> recurrences.due(daysAhead.horizon(clock.today()), after, PAGE));
    }

    private int isolated(Recurrences.Due due) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> work.make(due, clock.today(), clock.now()));
        } catch (RuleWork.Waits e) {
            hold(due, e.hold());
        } catch (RuntimeException e) {
            if (e.getCause() instanceof RuleFaultException) {
                hold(due, new RuleHold(RuleHold.Reason.RULE_FAULTY, null, now()));
            } else {
                LOG.warnf(e, "Task %s: its occurrences of %s and later wait", due.taskId(), due.nextOn());
            }
        }
        return 0;
    }

    private OffsetDateTime now() {
        return clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
    }

    /** Coordinators see it with the rule; the log hears of it once, not with every tick. */
    private void hold(Recurrences.Due due, RuleHold hold) {
        try {
            if (QuarkusTransaction.requiringNew().call(() -> recurrences.hold(due, hold))) {
                LOG.warnf(
                        "Task %s: its occurrences of %s and later wait: %s %s",
                        due.taskId(), due.nextOn(), hold.reason(), hold.subject());
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Task %s: that its occurrences wait could not be recorded", due.taskId());
        }
    }
}
