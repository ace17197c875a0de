package vn.chiso.task.occurrence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.deadline.DeadlineReading;
import vn.chiso.task.occurrence.rule.RuleMoves;

/**
 * Brings occurrences to the dates that the deadlines of their tasks say by now. A rule says so for what is to come; what it or an event
 * has made stays as it is.
 */
@ApplicationScoped
public class OccurrenceMoves {

    private final Sql sql;
    private final ObjectMapper json;
    private final Occurrences occurrences;
    private final RuleMoves rules;
    private final BusinessClock clock;

    OccurrenceMoves(Sql sql, ObjectMapper json, Occurrences occurrences, RuleMoves rules, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.occurrences = occurrences;
        this.rules = rules;
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
        var said = sql.query(
                "select id, deadline from task where id = any (?) order by id",
                row -> OccurrencePlan.of(row.getObject(1, UUID.class), reading(row.getString(2)), clock.today()),
                taskIds);
        rules.apply(said.stream().flatMap(plan -> plan.recurrences().stream()).toList());
        // A date that somebody else sets is not in the text.
        return occurrences.move(said.stream()
                .flatMap(plan -> plan.occurrences().stream())
                .filter(row -> row.dateFrom() == null)
                .toList());
    }

    /**
     * Others lead the tasks from now on: what is not over is given to them, and what comes.
     *
     * @throws ProblemException 400 if that is more than anybody could work off
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireRoomForLeads(Collection<UUID> taskIds) {
        if (!taskIds.isEmpty()) {
            rules.requireRoom(taskIds, occurrences.countNotOver(taskIds, clock.today()));
        }
    }

    private DeadlineReading reading(String deadline) {
        try {
            return json.readValue(deadline, DeadlineReading.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored deadline cannot be read", e);
        }
    }
}
