package vn.chiso.notification.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.database.Sql;

/** The plans of which assignments are reminded. */
@ApplicationScoped
public class PlanRegister {

    private final Sql sql;
    private final Event<PlanChanged> changed;

    PlanRegister(Sql sql, Event<PlanChanged> changed) {
        this.sql = sql;
        this.changed = changed;
    }

    /** Empty if its event has not arrived. */
    public Optional<PlanFacts> find(UUID id) {
        return sql
                .query(
                        """
                        select p.id, p.title, p.kind, coalesce(p.programme, r.programme) as programme, p.owner_unit_id
                          from tracked_plan p
                          left join known_result r on r.id = p.result_id
                         where p.id = ?
                        """,
                        row -> new PlanFacts(
                                row.getObject("id", UUID.class),
                                row.getString("title"),
                                row.getString("kind"),
                                row.getString("programme"),
                                row.getObject("owner_unit_id", UUID.class)),
                        id)
                .stream()
                .findFirst();
    }

    /** Those of the plans of whose assignments nobody is reminded now. */
    public Set<UUID> pausedAmong(Collection<UUID> plans) {
        return sql
                .query(
                        "select plan_id from plan_pause where plan_id = any (?)",
                        row -> row.getObject(1, UUID.class),
                        plans)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void take(PlanEvent plan) {
        if (plan.sourceResultId() != null) {
            hold(Set.of(plan.sourceResultId()));
        }
        var before = find(plan.id());
        int written = sql.update(
                """
                insert into tracked_plan (id, source_version, title, kind, programme, owner_unit_id, result_id)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                   set source_version = excluded.source_version, title = excluded.title, kind = excluded.kind,
                       programme = excluded.programme, owner_unit_id = excluded.owner_unit_id,
                       result_id = excluded.result_id
                 where tracked_plan.source_version < excluded.source_version
                """,
                plan.id(),
                plan.version(),
                plan.title(),
                plan.kind(),
                plan.programme(),
                plan.ownerUnitId(),
                plan.sourceResultId());
        var after = find(plan.id()).orElseThrow();
        if (written > 0 && before.filter(after::choosesAlike).isEmpty()) {
            changed.fire(new PlanChanged(plan.id()));
        }
    }

    /**
     * Until the transaction ends nobody else takes in one of these results, or a plan that answers one: else neither of two that come
     * at once sees the other, and no ladder follows the programme. In one order, whoever takes several.
     */
    void hold(Collection<UUID> results) {
        sql.query("""
                select pg_advisory_xact_lock(804160, key)
                  from (select distinct hashtext(result::text) as key from unnest(?) result order by key) one
                """, row -> null, results);
    }

    /** A result never changes its programme. Must be held. */
    void takeResult(UUID result, String programme) {
        int added = sql.update(
                "insert into known_result (id, programme) values (?, ?) on conflict (id) do nothing",
                result,
                programme);
        if (added > 0) {
            sql.query("select id from tracked_plan where result_id = ?", row -> row.getObject(1, UUID.class), result)
                    .forEach(plan -> changed.fire(new PlanChanged(plan)));
        }
    }
}
