package vn.chiso.task.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.database.Sql;

/** The rows of occurrences; plain statements, because they come in thousands. */
@ApplicationScoped
public class Occurrences {

    private static final String SELECT =
            "select id, task_id, key, window_from, window_to, due_date, date_from, version from task_occurrence ";

    private final Sql sql;

    Occurrences(Sql sql) {
        this.sql = sql;
    }

    /** None may be there already: whoever makes them goes on as if all of them were new. */
    public void add(Collection<OccurrenceRow> rows, Instant now) {
        sql.batch(
                """
                insert into task_occurrence (id, task_id, key, window_from, window_to, due_date, date_from, version, created_at)
                values (?, ?, ?, ?, ?, ?, ?, 0, ?)
                """,
                rows.stream()
                        .map(row -> new Object[] {
                            row.id(), row.taskId(), row.key(), row.from(), row.to(), row.dueDate(), row.dateFrom(), now
                        })
                        .toList());
    }

    /** In the order in which they came into being. */
    List<OccurrenceRow> findOfTask(UUID taskId, UUID after, int limit) {
        return sql.query(
                SELECT + "where task_id = ? and id > ? order by id limit ?", Occurrences::row, taskId, after, limit);
    }

    Optional<OccurrenceRow> find(UUID taskId, UUID id) {
        return sql.query(SELECT + "where task_id = ? and id = ?", Occurrences::row, taskId, id).stream()
                .findFirst();
    }

    private record Count(UUID taskId, int occurrences) {}

    /** How many of each task have no date, or are due from a day on. */
    Map<UUID, Integer> countNotOver(Collection<UUID> taskIds, LocalDate today) {
        return sql.query("""
                        select task_id, count(*)
                          from task_occurrence
                         where task_id = any (?) and (due_date is null or due_date >= ?)
                         group by task_id
                        """, row -> new Count(row.getObject(1, UUID.class), row.getInt(2)), taskIds, today).stream()
                .collect(Collectors.toMap(Count::taskId, Count::occurrences));
    }

    /**
     * Brings those that stand to other windows and dates, found by their keys.
     *
     * @return those that have others now
     */
    List<UUID> move(List<OccurrenceRow> rows) {
        return sql.query(
                """
                update task_occurrence o
                   set window_from = n.window_from, window_to = n.window_to, due_date = n.due_date, version = o.version + 1
                  from unnest(?, ?, cast(? as date[]), cast(? as date[]), cast(? as date[]))
                       as n(task_id, key, window_from, window_to, due_date)
                 where o.task_id = n.task_id and o.key = n.key
                   and (o.window_from, o.window_to, o.due_date) is distinct from (n.window_from, n.window_to, n.due_date)
                returning o.id
                """,
                row -> row.getObject(1, UUID.class),
                rows.stream().map(OccurrenceRow::taskId).toList(),
                rows.stream().map(OccurrenceRow::key).toArray(String[]::new),
                days(rows, OccurrenceRow::from),
                days(rows, OccurrenceRow::to),
                days(rows, OccurrenceRow::dueDate));
    }

    private static String[] days(List<OccurrenceRow> rows, Function<OccurrenceRow, LocalDate> day) {
        return rows.stream()
                .map(day)
                .map(date -> date == null ? null : date.toString())
                .toArray(String[]::new);
    }

    /** @return false if somebody else was faster */
    boolean setDueDate(UUID id, LocalDate dueDate, long version) {
        return sql.update(
                        "update task_occurrence set due_date = ?, version = version + 1 where id = ? and version = ?",
                        dueDate,
                        id,
                        version)
                == 1;
    }

    private static OccurrenceRow row(ResultSet row) throws SQLException {
        return new OccurrenceRow(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("key"),
                row.getObject("window_from", LocalDate.class),
                row.getObject("window_to", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                row.getString("date_from"),
                row.getLong("version"));
    }
}
