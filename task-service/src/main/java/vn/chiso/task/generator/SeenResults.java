package vn.chiso.task.generator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.SystemClock;

/** The results that have come in, each as it came first: a result is immutable. */
@ApplicationScoped
class SeenResults {

    /** All editions, also one that is only named by another; the newest that has come in first. */
    private static final String EDITIONS = """
            with recursive edition(id) as (
                select cast(? as uuid)
                union
                select case when s.id = e.id then s.revises else s.id end
                  from edition e
                  join seen_result s on (s.id = e.id and s.revises is not null) or s.revises = e.id
            )
            select e.id, s.body, coalesce(s.original, false) as original
              from edition e
              left join seen_result s on s.id = e.id
             order by s.id is null, exists (select 1 from seen_result n where n.revises = e.id), s.seen_at desc, e.id desc
            """;

    private final Sql sql;
    private final ObjectMapper json;
    private final SystemClock clock;

    SeenResults(Sql sql, ObjectMapper json, SystemClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** @param result null if only another edition names it */
    record Edition(UUID id, PublishedResult result, boolean original) {}

    /**
     * One at a time for each unit, until the transaction ends: of two editions that come at once the second must see the plan of the
     * first.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(UUID assessedUnit) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('result of ' || ?, 0))",
                _ -> true,
                assessedUnit.toString());
    }

    /** Does nothing if it is known. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(PublishedResult result, boolean original) {
        sql.update(
                """
                insert into seen_result (id, revises, assessed_unit_id, original, body, seen_at)
                values (?, ?, ?, ?, cast(? as jsonb), ?)
                on conflict (id) do nothing
                """, result.id(), result.revises(), result.assessedUnit().id(), original, written(result), clock.now());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<PublishedResult> find(UUID id) {
        return sql.query("select body from seen_result where id = ?", row -> read(row.getString(1)), id).stream()
                .findFirst();
    }

    /** @return the result itself among them, and the newest that has come in first */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Edition> editions(UUID id) {
        return sql.query(
                EDITIONS,
                row -> {
                    var body = row.getString("body");
                    return new Edition(
                            row.getObject("id", UUID.class),
                            body == null ? null : read(body),
                            row.getBoolean("original"));
                },
                id);
    }

    private String written(PublishedResult result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A result cannot be written", e);
        }
    }

    private PublishedResult read(String body) {
        try {
            return json.readValue(body, PublishedResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored result cannot be read", e);
        }
    }
}
