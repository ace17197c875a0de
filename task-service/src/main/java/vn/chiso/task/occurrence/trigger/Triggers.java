package vn.chiso.task.occurrence.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** @return false if the event is registered already; whoever registers it at the same time is waited for */
    boolean add(UUID taskId, TriggerResponse trigger, EventKey key) {
        release(taskId, trigger.part(), key);
        if (key.document() != null && isDoubtful(taskId, trigger.part(), key)) {
            return false;
        }
        var document = trigger.document();
        return sql.update(
                        """
                        insert into task_trigger (id, task_id, part, happened_on, description, document_number, document_date,
                                                  document_issuer, unit_ids, occurrence_id, registered_by, registered_at,
                                                  event_key, document_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, sha256(convert_to(?, 'UTF8')), sha256(convert_to(?, 'UTF8')))
                        on conflict (task_id, part, event_key) do nothing
                        """,
                        trigger.id(),
                        taskId,
                        trigger.part(),
                        trigger.happenedOn(),
                        trigger.description(),
                        document == null ? null : document.number(),
                        document == null ? null : document.date(),
                        document == null ? null : document.issuer(),
                        trigger.unitIds(),
                        trigger.occurrenceId(),
                        caller.subject(),
                        trigger.registeredAt(),
                        key.text(),
                        key.document())
                == 1;
    }

    /**
     * Whether the same number and date stands there and one of the two does not say whose it is. No constraint can say so: who
     * registers events of one task waits for the other.
     */
    private boolean isDoubtful(UUID taskId, int part, EventKey key) {
        sql.query("select 1 from task where id = ? for no key update", _ -> true, taskId);
        return !sql.query("""
                        select 1
                          from task_trigger e
                         where e.task_id = ? and e.part = ? and e.document_key = sha256(convert_to(?, 'UTF8'))
                           and e.event_key is not null and (e.document_issuer is null or not ?)
                        """, _ -> true, taskId, part, key.document(), key.issued())
                .isEmpty();
    }

    /** An event all of whose work was taken back was registered by mistake. */
    private void release(UUID taskId, int part, EventKey key) {
        sql.update("""
                update task_trigger e
                   set event_key = null
                 where e.task_id = ? and e.part = ?
                   and (e.event_key = sha256(convert_to(?, 'UTF8'))
                        or (e.document_key = sha256(convert_to(?, 'UTF8')) and (e.document_issuer is null or not ?)))
                   and exists (select 1 from assignment a where a.occurrence_id = e.occurrence_id)
                   and not exists (select 1 from assignment a where a.occurrence_id = e.occurrence_id and a.work <> 'RECALLED')
                """, taskId, part, key.text(), key.document(), key.issued());
    }

    List<TriggerResponse> findOfTask(UUID taskId, UUID after, int limit) {
        return sql.query("""
                select e.id, e.part, e.happened_on, e.description, e.document_number, e.document_date, e.document_issuer, e.unit_ids,
                       e.occurrence_id, o.due_date, e.registered_at
                  from task_trigger e
                  join task_occurrence o on o.id = e.occurrence_id
                 where e.task_id = ? and e.id > ?
                 order by e.id
                 limit ?
                """, Triggers::trigger, taskId, after, limit);
    }

    private static TriggerResponse trigger(ResultSet row) throws SQLException {
        var number = row.getString("document_number");
        var units = row.getArray("unit_ids");
        return new TriggerResponse(
                row.getObject("id", UUID.class),
                row.getInt("part"),
                row.getObject("happened_on", LocalDate.class),
                row.getString("description"),
                number == null
                        ? null
                        : new EventDocument(
                                number,
                                row.getObject("document_date", LocalDate.class),
                                row.getString("document_issuer")),
                units == null ? null : List.of((UUID[]) units.getArray()),
                row.getObject("occurrence_id", UUID.class),
                row.getObject("due_date", LocalDate.class),
                Sql.instant(row, "registered_at").atZone(BusinessClock.ZONE).toOffsetDateTime());
    }
}
