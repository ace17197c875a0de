package vn.chiso.scoring.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.scoring.classification.Facts;

/** The facts that were entered. Plain SQL: a unit has none until somebody enters the first. */
@ApplicationScoped
class UnitFactsRepository {

    private static final TypeReference<Map<String, Boolean>> CONFIRMED = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;

    UnitFactsRepository(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<UnitFacts> find(UUID campaignId, UUID unitId) {
        return sql
                .query("select * from unit_fact where campaign_id = ? and unit_id = ?", this::facts, campaignId, unitId)
                .stream()
                .findFirst();
    }

    /** In the order of the units. */
    List<UnitFacts> page(UUID campaignId, UUID afterUnit, int limit) {
        return sql.query(
                "select * from unit_fact where campaign_id = ? and unit_id > ? order by unit_id limit ?",
                this::facts,
                campaignId,
                afterUnit,
                limit);
    }

    List<UnitFacts> ofCampaign(UUID campaignId) {
        return sql.query("select * from unit_fact where campaign_id = ? order by unit_id", this::facts, campaignId);
    }

    /** @return false where another version has come in between */
    boolean put(UnitFacts facts) {
        var tasks = facts.tasks();
        return sql.update(
                        """
                insert into unit_fact (campaign_id, unit_id, version, assigned, done, late, disciplined, confirmed, source,
                                       entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                on conflict (campaign_id, unit_id) do update
                   set version = excluded.version, assigned = excluded.assigned, done = excluded.done, late = excluded.late,
                       disciplined = excluded.disciplined, confirmed = excluded.confirmed, source = excluded.source,
                       entered_by = excluded.entered_by, entered_at = excluded.entered_at
                 where unit_fact.version = excluded.version - 1
                """,
                        facts.campaignId(),
                        facts.unitId(),
                        facts.version(),
                        tasks == null ? null : tasks.assigned(),
                        tasks == null ? null : tasks.done(),
                        tasks == null ? null : tasks.late(),
                        facts.disciplined(),
                        write(facts.confirmed()),
                        facts.source(),
                        facts.enteredBy(),
                        facts.enteredAt())
                == 1;
    }

    private UnitFacts facts(ResultSet row) throws SQLException {
        var assigned = row.getObject("assigned", Long.class);
        return new UnitFacts(
                row.getObject("campaign_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getLong("version"),
                assigned == null ? null : new Facts.Tasks(assigned, row.getLong("done"), row.getLong("late")),
                row.getObject("disciplined", Boolean.class),
                read(row.getString("confirmed")),
                row.getString("source"),
                row.getString("entered_by"),
                Sql.instant(row, "entered_at"));
    }

    private String write(Map<String, Boolean> confirmed) {
        try {
            return json.writeValueAsString(confirmed);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, Boolean> read(String confirmed) {
        try {
            return json.readValue(confirmed, CONFIRMED);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored facts are not JSON", e);
        }
    }
}
