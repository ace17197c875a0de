package vn.chiso.task.occurrence.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;

/** The rows of registered events. */
@ApplicationScoped
class Triggers {

    private final Sql sql;
    private final Caller caller;

    Triggers(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    void add(UUID taskId, TriggerResponse trigger) {
        sql.update(
                """
                insert into task_trigger (id, task_id, part, happened_on, description, occurrence_id, registered_by, registered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                trigger.id(),
                taskId,
                trigger.part(),
                trigger.happenedOn(),
                trigger.description(),
                trigger.occurrenceId(),
                caller.subject(),
                trigger.registeredAt());
    }

    List<TriggerResponse> findOfTask(UUID taskId, UUID after, int limit) {
        return sql.query(
                """
                select e.id, e.part, e.happened_on, e.description, e.occurrence_id, o.due_date, e.registered_at
                  from task_trigger e
                  join task_occurrence o on o.id = e.occurrence_id
                 where e.task_id = ? and e.id > ?
                 order by e.id
                 limit ?
                """,
                row -> new TriggerResponse(
                        row.getObject("id", UUID.class),
                        row.getInt("part"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("description"),
                        row.getObject("occurrence_id", UUID.class),
                        row.getObject("due_date", LocalDate.class),
                        Sql.instant(row, "registered_at")
                                .atZone(BusinessClock.ZONE)
                                .toOffsetDateTime()),
                taskId,
                after,
                limit);
    }
}
