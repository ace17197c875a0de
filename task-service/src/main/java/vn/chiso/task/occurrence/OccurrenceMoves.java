package vn.chiso.task.occurrence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.deadline.DeadlineReading;

/** Brings occurrences to the dates that the deadlines of their tasks say by now. What a rule or an event has made stays as it is. */
@ApplicationScoped
public class OccurrenceMoves {

    private final Sql sql;
    private final ObjectMapper json;
    private final Occurrences occurrences;
    private final BusinessClock clock;

    OccurrenceMoves(Sql sql, ObjectMapper json, Occurrences occurrences, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /**
     * Reads the tasks, which must be written already.
     *
     * @return the occurrences that have another date or window now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> ofTasks(Collection<UUID> taskIds) {
        if (taskIds.isEmpty()) {
            return List.of();
        }
        var said = sql
                .query(
                        "select id, deadline from task where id = any (?) order by id",
                        row -> said(row.getObject(1, UUID.class), row.getString(2)),
                        taskIds)
                .stream()
                .flatMap(rows -> rows)
                .toList();
        return occurrences.move(said);
    }

    /** A date that somebody else sets is not in the text. */
    private Stream<OccurrenceRow> said(UUID taskId, String deadline) {
        return OccurrencePlan.of(taskId, reading(deadline), clock.today()).occurrences().stream()
                .filter(row -> row.dateFrom() == null);
    }

    private DeadlineReading reading(String deadline) {
        try {
            return json.readValue(deadline, DeadlineReading.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored deadline cannot be read", e);
        }
    }
}
