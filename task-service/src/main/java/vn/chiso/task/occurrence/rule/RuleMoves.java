package vn.chiso.task.occurrence.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
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
        limit.fault(after, recipients).ifPresent(fault -> {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED)
                    .withErrors(List.of(new Violation("/tasks/" + after.taskId(), fault.id(), after.rule())));
        });
        recurrences.change(after);
    }
}
