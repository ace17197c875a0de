package vn.chiso.task.recovery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** The replicated recoveries, by the result that lost points. */
@ApplicationScoped
class Recoveries {

    private final Sql sql;
    private final ObjectMapper json;

    Recoveries(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<RecoveryState> find(UUID resultId) {
        return sql.query("select body from recovery where result_id = ?", row -> row.getString(1), resultId).stream()
                .map(this::read)
                .findFirst();
    }

    /** Takes over the state unless the same or a newer one is known. */
    @Transactional
    void apply(RecoveryState recovery) {
        sql.update("""
                insert into recovery (result_id, version, body) values (?, ?, ?::jsonb)
                on conflict (result_id) do update set version = excluded.version, body = excluded.body
                 where recovery.version < excluded.version
                """, recovery.id(), recovery.version(), write(recovery));
    }

    private String write(RecoveryState recovery) {
        try {
            return json.writeValueAsString(recovery);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A recovery is JSON", e);
        }
    }

    private RecoveryState read(String body) {
        try {
            return json.readValue(body, RecoveryState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored recovery cannot be read", e);
        }
    }
}
