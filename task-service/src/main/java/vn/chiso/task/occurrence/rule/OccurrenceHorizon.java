package vn.chiso.task.occurrence.rule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.AssignmentCreation;
import vn.chiso.task.occurrence.OccurrenceRow;
import vn.chiso.task.occurrence.Occurrences;
import vn.chiso.task.occurrence.PlanHold;

/**
 * Makes the occurrences of recurring tasks ahead of time, so that whoever has to do them sees them coming. Found by what is due, so that a
 * service that was down for weeks catches up; safe with any number of replicas. Each rule is made in a transaction of its own: one that
 * cannot be made keeps no other waiting, and is tried again with the next tick.
 */
@ApplicationScoped
public class OccurrenceHorizon {

    private static final Logger LOG = Logger.getLogger(OccurrenceHorizon.class);

    /** Rules found at once. */
    private static final int PAGE = 200;

    private final Occurrences occurrences;
    private final Recurrences recurrences;
    private final DaysAhead daysAhead;
    private final PlanHold plans;
    private final AssignmentCreation assignments;
    private final BusinessClock clock;

    OccurrenceHorizon(
            Occurrences occurrences,
            Recurrences recurrences,
            DaysAhead daysAhead,
            PlanHold plans,
            AssignmentCreation assignments,
            BusinessClock clock) {
        this.occurrences = occurrences;
        this.recurrences = recurrences;
        this.daysAhead = daysAhead;
        this.plans = plans;
        this.assignments = assignments;
        this.clock = clock;
    }

    @Scheduled(every = "${chiso.occurrence.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        run();
    }

    /** @return how many occurrences this run made */
    int run() {
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
            return QuarkusTransaction.requiringNew().call(() -> make(due));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Task %s: its occurrences of %s and later wait", due.taskId(), due.nextOn());
            return 0;
        }
    }

    /**
     * The rule waits while a leading group is not whole: what a member does not get now it would never get. The horizon is far
     * enough away that members who are on their way arrive in time.
     */
    private int make(Recurrences.Due due) {
        var today = clock.today();
        if (!plans.hold(due.taskId())) {
            return 0;
        }
        var rule = recurrences.lockDue(due, daysAhead.horizon(today));
        if (rule.isEmpty()) {
            return 0;
        }
        var ahead = daysAhead.ahead(rule.get(), today);
        if (ahead.after().equals(rule.get())) {
            return 0;
        }
        occurrences.add(ahead.occurrences(), clock.now());
        recurrences.made(ahead.after());
        assignments
                .fanOutOccurrences(
                        ahead.occurrences().stream().map(OccurrenceRow::id).toList(), clock.now())
                .requireEverybody();
        return ahead.occurrences().size();
    }
}
