package vn.chiso.scoring.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** The replicated regulations; whoever classes and ranks reads what a campaign pinned of them. */
@ApplicationScoped
public class Regulations {

    private final Sql sql;
    private final ObjectMapper json;

    Regulations(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public Optional<RegulationState> find(UUID id) {
        return sql
                .query(
                        "select id, version, programme, status, body from regulation where id = ?",
                        row -> new RegulationState(
                                row.getObject(1, UUID.class),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4),
                                read(row.getString(5))),
                        id)
                .stream()
                .findFirst();
    }

    @Transactional
    void apply(RegulationState state) {
        sql.update(
                """
                insert into regulation (id, version, programme, status, body) values (?, ?, ?, ?, ?::jsonb)
                on conflict (id) do update
                   set version = excluded.version, programme = excluded.programme, status = excluded.status,
                       body = excluded.body
                 where regulation.version < excluded.version
                """,
                state.id(),
                state.version(),
                state.programme(),
                state.status(),
                state.body().toString());
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored regulation cannot be read", e);
        }
    }
}
