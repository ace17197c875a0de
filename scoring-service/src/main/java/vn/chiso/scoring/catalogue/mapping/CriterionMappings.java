package vn.chiso.scoring.catalogue.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** The replicated mappings. */
@ApplicationScoped
public class CriterionMappings {

    private final Sql sql;
    private final ObjectMapper json;
    private final Event<MappingStated> stated;

    CriterionMappings(Sql sql, ObjectMapper json, Event<MappingStated> stated) {
        this.sql = sql;
        this.json = json;
        this.stated = stated;
    }

    /** What is said of the two sets in this direction. */
    public Optional<CriterionMappingState> find(UUID setId, UUID formerSetId) {
        return sql
                .query(
                        "select body from criterion_mapping where set_id = ? and former_set_id = ?",
                        row -> row.getString(1),
                        setId,
                        formerSetId)
                .stream()
                .map(this::read)
                .findFirst();
    }

    /** Takes over the state unless the same or a newer one is known. */
    @Transactional
    void apply(CriterionMappingState mapping) {
        int taken = sql.update(
                """
                insert into criterion_mapping (id, version, set_id, former_set_id, body) values (?, ?, ?, ?, ?::jsonb)
                on conflict (id) do update set version = excluded.version, body = excluded.body
                 where criterion_mapping.version < excluded.version
                """, mapping.id(), mapping.version(), mapping.setId(), mapping.formerSetId(), write(mapping));
        if (taken > 0) {
            stated.fire(new MappingStated(mapping.setId(), mapping.formerSetId()));
        }
    }

    private String write(CriterionMappingState mapping) {
        try {
            return json.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A mapping is JSON", e);
        }
    }

    private CriterionMappingState read(String body) {
        try {
            return json.readValue(body, CriterionMappingState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored mapping cannot be read", e);
        }
    }
}
