package vn.chiso.task.deadline;

import java.util.stream.IntStream;

/** Whether work that was given out by one deadline can go on by another, or is other work. */
public final class DeadlineMove {

    private DeadlineMove() {}

    /**
     * Each part either means what it meant, or is due once before and after, or by a rule before and after: then its date moves, or the
     * new rule holds for what is to come.
     */
    public static boolean isPossible(DeadlineReading from, DeadlineReading to) {
        if (from.deadline() instanceof Deadline.Compound != to.deadline() instanceof Deadline.Compound) {
            return false;
        }
        var before = from.deadline().singles();
        var after = to.deadline().singles();
        boolean sameBound = from.dueDayBefore() == to.dueDayBefore();
        return before.size() == after.size()
                && IntStream.range(0, before.size())
                        .allMatch(part -> sameBound && before.get(part).equals(after.get(part))
                                || isOnce(before.get(part)) && isOnce(after.get(part))
                                || before.get(part) instanceof Deadline.Recurring
                                        && after.get(part) instanceof Deadline.Recurring);
    }

    /** Its work is there from the first, and nobody but the text says when it is due. */
    private static boolean isOnce(Deadline deadline) {
        return switch (deadline) {
            case Deadline.FixedDate _,
                    Deadline.TargetByDate _,
                    Deadline.Range _,
                    Deadline.PeriodEnd _,
                    Deadline.BeforePeriod _,
                    Deadline.Continuous _,
                    Deadline.None _ -> true;
            case Deadline.Recurring _,
                    Deadline.RecurringExternal _,
                    Deadline.ContinuousPlusTrigger _,
                    Deadline.EventWhen _,
                    Deadline.EventAfter _,
                    Deadline.ExternalSchedule _,
                    Deadline.Compound _ -> false;
        };
    }
}
