package vn.chiso.task.occurrence.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.recurrence.Recurrence;
import vn.chiso.task.recurrence.RuleFault;
import vn.chiso.task.recurrence.RuleFaultException;

/** How many assignments may come of a rule, or be given out at once. */
@ApplicationScoped
public class RowLimit {

    /** Each leading unit, and each member of a leading group on the day, gets a row an occurrence. */
    private static final String RECIPIENTS = """
            select p.task_id, count(*)
              from task_party p
              left join unit_group_member m on p.kind = 'GROUP' and m.unit_group_id = p.group_id
                    and m.valid_from <= ? and (m.valid_to is null or m.valid_to > ?)
             where p.task_id = any (?) and p.part = 'LEAD'
             group by p.task_id
            """;

    private final Sql sql;
    private final BusinessClock clock;
    private final int mostRows;

    RowLimit(Sql sql, BusinessClock clock, @ConfigProperty(name = "chiso.occurrence.most-rows") int mostRows) {
        this.sql = sql;
        this.clock = clock;
        this.mostRows = mostRows;
    }

    private record Count(UUID taskId, int recipients) {}

    /** How many rows each occurrence of a task makes. */
    public Map<UUID, Integer> recipients(Collection<UUID> taskIds) {
        var today = clock.today();
        return sql
                .query(RECIPIENTS, row -> new Count(row.getObject(1, UUID.class), row.getInt(2)), today, today, taskIds)
                .stream()
                .collect(Collectors.toMap(Count::taskId, Count::recipients));
    }

    /** Why the rule cannot be followed; empty if it can. */
    public Optional<RuleFault> fault(RecurrenceRow rule, int recipients) {
        try {
            Recurrence.of(rule.rule()).check(rule.startsOn(), recipients, mostRows);
            return Optional.empty();
        } catch (RuleFaultException e) {
            return Optional.of(e.fault());
        }
    }

    /**
     * For a person, who can still change what would make more work than anybody could do.
     *
     * @param recipients as {@link #recipients} says
     * @throws ProblemException 400 for rules that cannot be followed
     */
    public void requireFollowable(Collection<RecurrenceRow> rules, Map<UUID, Integer> recipients) {
        var faults = rules.stream()
                .flatMap(rule -> fault(rule, recipients.getOrDefault(rule.taskId(), 0)).stream()
                        .map(fault -> new Violation("/tasks/" + rule.taskId(), fault.id(), rule.rule())))
                .toList();
        if (!faults.isEmpty()) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED).withErrors(faults);
        }
    }

    /** @throws ProblemException 400 for more than may be given out at once */
    public void requireRoom(long assignments) {
        if (assignments > mostRows) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED)
                    .with(new Violation("/tasks", "too-many-assignments", String.valueOf(assignments)));
        }
    }
}
