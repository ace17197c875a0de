package vn.chiso.task.occurrence.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;

/** Brings rules to what the deadlines of their tasks say by now, for the time to come. */
@ApplicationScoped
public class RuleMoves {

    private final Recurrences recurrences;
    private final RowLimit limit;
    private final BusinessClock clock;

    RuleMoves(Recurrences recurrences, RowLimit limit, BusinessClock clock) {
        this.recurrences = recurrences;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * @param said rules as they would be if the tasks were given out now
     * @throws ProblemException 400 for a rule that would make more than anybody could work off
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void apply(Collection<RecurrenceRow> said) {
        var ruled = said.stream().filter(row -> row.dateFrom() == null).toList();
        var recipients = limit.recipients(
                ruled.stream().map(RecurrenceRow::taskId).distinct().toList());
        for (var row : ruled) {
            recurrences
                    .lock(row.taskId(), row.part())
                    .filter(standing -> !standing.isSameRule(row))
                    .map(standing -> standing.reread(row, clock.today()))
                    .ifPresent(after -> change(after, recipients.getOrDefault(row.taskId(), 0)));
        }
    }

    private void change(RecurrenceRow after, int recipients) {
        limit.requireFollowable(List.of(after), Map.of(after.taskId(), recipients));
        recurrences.change(after);
    }

    /**
     * Others lead the tasks: their rules stand, and make rows for these.
     *
     * @param notOver how many occurrences of each the new leads get at once
     * @throws ProblemException 400 if that is more than anybody could work off
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireRoom(Collection<UUID> taskIds, Map<UUID, Integer> notOver) {
        var recipients = limit.recipients(taskIds);
        limit.requireFollowable(recurrences.findGoingOn(taskIds), recipients);
        limit.requireRoom(notOver.entrySet().stream()
                .mapToLong(task -> (long) task.getValue() * recipients.getOrDefault(task.getKey(), 0))
                .sum());
    }
}
