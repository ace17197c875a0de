package vn.chiso.task.occurrence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.deadline.DeadlineReading;
import vn.chiso.task.occurrence.rule.DaysAhead;
import vn.chiso.task.occurrence.rule.RecurrenceRow;
import vn.chiso.task.occurrence.rule.Recurrences;
import vn.chiso.task.occurrence.rule.RowLimit;
import vn.chiso.task.recurrence.ReportingWindow;

/** Makes the occurrences of the tasks of a plan that is being issued; who has to do them is for the assignments to say. */
@ApplicationScoped
public class OccurrenceCreation {

    private final Sql sql;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final Occurrences occurrences;
    private final Recurrences recurrences;
    private final DaysAhead daysAhead;
    private final RowLimit limit;

    OccurrenceCreation(
            Sql sql,
            ObjectMapper json,
            BusinessClock clock,
            Occurrences occurrences,
            Recurrences recurrences,
            DaysAhead daysAhead,
            RowLimit limit) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.occurrences = occurrences;
        this.recurrences = recurrences;
        this.daysAhead = daysAhead;
        this.limit = limit;
    }

    private record Read(UUID taskId, String deadline, ReportingWindow reports, int dueDay) {}

    /**
     * Reads the plan's tasks, which must be written already. A task that waits for an event has no occurrence yet, a recurring one has
     * those within the horizon.
     *
     * @return how many occurrences came into being
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int createForPlan(UUID planId, Instant now) {
        return create("plan_id = ?", planId, now);
    }

    /** As {@link #createForPlan}, for tasks that a revision adds. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int createForTasks(Collection<UUID> taskIds, Instant now) {
        return create("id = any (?)", taskIds, now);
    }

    private int create(String narrowing, Object by, Instant now) {
        var today = clock.today();
        var made = new ArrayList<OccurrenceRow>();
        var rules = new ArrayList<RecurrenceRow>();
        var tasks = sql.query(
                "select id, deadline, reporting_window, reporting_day from task where " + narrowing + " order by id",
                OccurrenceCreation::read,
                by);
        for (var task : tasks) {
            var plan = OccurrencePlan.of(task.taskId(), reading(task.deadline()), today);
            made.addAll(plan.occurrences());
            rules.addAll(
                    task.reports() == null
                            ? plan.recurrences()
                            : List.of(RecurrenceRow.reporting(task.taskId(), task.reports(), task.dueDay(), today)));
        }
        var recipients = limit.recipients(tasks.stream().map(Read::taskId).toList());
        limit.requireFollowable(rules, recipients);
        var ahead = rules.stream().map(rule -> daysAhead.ahead(rule, today)).toList();
        ahead.forEach(one -> made.addAll(one.occurrences()));
        limit.requireRoom(rows(made, recipients));
        recurrences.add(ahead.stream().map(DaysAhead.Ahead::after).toList());
        occurrences.add(made, now);
        return made.size();
    }

    private static Read read(ResultSet row) throws SQLException {
        var window = row.getString(3);
        return new Read(
                row.getObject(1, UUID.class),
                row.getString(2),
                window == null ? null : ReportingWindow.valueOf(window),
                row.getInt(4));
    }

    private static long rows(Collection<OccurrenceRow> made, Map<UUID, Integer> recipients) {
        return made.stream()
                .mapToLong(one -> recipients.getOrDefault(one.taskId(), 0))
                .sum();
    }

    private DeadlineReading reading(String deadline) {
        try {
            return json.readValue(deadline, DeadlineReading.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored deadline cannot be read", e);
        }
    }
}
