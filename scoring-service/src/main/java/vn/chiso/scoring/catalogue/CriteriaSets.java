package vn.chiso.scoring.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** The replicated criteria sets. */
@ApplicationScoped
public class CriteriaSets {

    private final Sql sql;
    private final ObjectMapper json;
    private final CriteriaCatalogue catalogue;

    CriteriaSets(Sql sql, ObjectMapper json, CriteriaCatalogue catalogue) {
        this.sql = sql;
        this.json = json;
        this.catalogue = catalogue;
    }

    public Optional<CriteriaSetState> find(UUID id) {
        return sql.query("select body from criteria_set where id = ?", row -> row.getString(1), id).stream()
                .map(this::read)
                .findFirst();
    }

    /**
     * The set, asked from criteria-service in the caller's name if its event has not arrived yet.
     *
     * @throws vn.chiso.platform.problem.ProblemException upstream-unavailable if it must be asked and does not answer
     */
    @Transactional
    public Optional<CriteriaSetState> findOrAsk(UUID id) {
        return find(id).or(() -> catalogue.ask(id).map(set -> {
            apply(set);
            return set;
        }));
    }

    /** Takes over the state unless the same or a newer one is known. */
    @Transactional
    void apply(CriteriaSetState set) {
        // One statement decides by version, so that an event and a request that race cannot put the older state on top.
        sql.update("""
                insert into criteria_set (id, version, body) values (?, ?, ?::jsonb)
                on conflict (id) do update set version = excluded.version, body = excluded.body
                 where criteria_set.version < excluded.version
                """, set.id(), set.version(), write(set));
    }

    private String write(CriteriaSetState set) {
        try {
            return json.writeValueAsString(set);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A criteria set is JSON", e);
        }
    }

    private CriteriaSetState read(String body) {
        try {
            return json.readValue(body, CriteriaSetState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored criteria set cannot be read", e);
        }
    }
}
