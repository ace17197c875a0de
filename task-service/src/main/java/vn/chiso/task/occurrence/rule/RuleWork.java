package vn.chiso.task.occurrence.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.AssignmentCreation;
import vn.chiso.task.assignment.FanOut;
import vn.chiso.task.occurrence.OccurrenceRow;
import vn.chiso.task.occurrence.Occurrences;
import vn.chiso.task.occurrence.PlanHold;

/** Makes what one rule has due, and gives it out. */
@ApplicationScoped
class RuleWork {

    private final Occurrences occurrences;
    private final Recurrences recurrences;
    private final DaysAhead daysAhead;
    private final PlanHold plans;
    private final AssignmentCreation assignments;

    RuleWork(
            Occurrences occurrences,
            Recurrences recurrences,
            DaysAhead daysAhead,
            PlanHold plans,
            AssignmentCreation assignments) {
        this.occurrences = occurrences;
        this.recurrences = recurrences;
        this.daysAhead = daysAhead;
        this.plans = plans;
        this.assignments = assignments;
    }

    /** The rule waits, and the transaction is rolled back: what a member does not get now it would never get. */
    static final class Waits extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient RuleHold hold;

        Waits(RuleHold hold) {
            super(hold.reason() + " " + hold.subject(), null, false, false);
            this.hold = hold;
        }

        RuleHold hold() {
            return hold;
        }
    }

    /**
     * The horizon is far enough away that members who are on their way arrive in time.
     *
     * @return how many occurrences came into being
     * @throws Waits while a leading group is not whole, or the calendar is not loaded
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int make(Recurrences.Due due, LocalDate today, Instant now) {
        if (!plans.hold(due.taskId())) {
            return 0;
        }
        var rule = recurrences.lockDue(due, daysAhead.horizon(today));
        if (rule.isEmpty()) {
            return 0;
        }
        var ahead = daysAhead.ahead(rule.get(), today);
        if (ahead.after().equals(rule.get())) {
            throw waits(
                    RuleHold.Reason.CALENDAR_NOT_LOADED,
                    String.valueOf(due.nextOn().getYear()),
                    now);
        }
        occurrences.add(ahead.occurrences(), now);
        recurrences.made(ahead.after());
        requireEverybody(
                assignments.fanOutHeld(
                        ahead.occurrences().stream().map(OccurrenceRow::id).toList(), now),
                now);
        return ahead.occurrences().size();
    }

    private static void requireEverybody(FanOut given, Instant now) {
        var shortfalls = given.shortfalls();
        shortfalls.stream().filter(group -> group.unitId() == null).findFirst().ifPresent(group -> {
            throw waits(RuleHold.Reason.GROUP_WITHOUT_MEMBERS, group.groupName(), now);
        });
        shortfalls.stream().findFirst().ifPresent(group -> {
            throw waits(RuleHold.Reason.GROUP_MEMBER_UNKNOWN, group.groupName(), now);
        });
    }

    private static Waits waits(RuleHold.Reason reason, String subject, Instant now) {
        return new Waits(
                new RuleHold(reason, subject, now.atZone(BusinessClock.ZONE).toOffsetDateTime()));
    }
}
