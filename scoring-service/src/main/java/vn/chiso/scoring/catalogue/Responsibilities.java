package vn.chiso.scoring.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** The replicated responsibilities. */
@ApplicationScoped
public class Responsibilities {

    private record Row(UUID assessedUnitId, String criterionCode, UUID unitId, boolean lead) {}

    private final Sql sql;

    Responsibilities(Sql sql) {
        this.sql = sql;
    }

    /** Criterion code → units, as assigned on a day; a criterion that nobody was assigned is absent. */
    public Map<String, Responsible> of(UUID criteriaSetId, UUID assessedUnitId, LocalDate day) {
        return of(criteriaSetId, List.of(assessedUnitId), day).getOrDefault(assessedUnitId, Map.of());
    }

    /** The same by assessed unit; one of which no criterion was assigned is absent. */
    public Map<UUID, Map<String, Responsible>> of(UUID criteriaSetId, Collection<UUID> assessedUnitIds, LocalDate day) {
        // Native: one join over two replicated tables that have no entities.
        List<Row> rows = sql.query(
                """
                select r.assessed_unit_id, r.criterion_code, u.unit_id, u.is_lead
                  from responsibility r join responsible_unit u on u.responsibility_id = r.id
                 where r.criteria_set_id = ? and r.assessed_unit_id = any (?)
                   and r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)
                 order by r.assessed_unit_id, r.criterion_code, u.position
                """,
                row -> new Row(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getBoolean(4)),
                criteriaSetId,
                assessedUnitIds,
                day,
                day);
        Map<UUID, Map<String, Responsible>> byUnit = new HashMap<>();
        for (Row row : rows) {
            byUnit.computeIfAbsent(row.assessedUnitId(), _ -> new LinkedHashMap<>())
                    .merge(row.criterionCode(), one(row), Responsibilities::joined);
        }
        return byUnit;
    }

    @Transactional
    void apply(ResponsibilityState state) {
        int changed = sql.update(
                """
                insert into responsibility
                    (id, version, criteria_set_id, criterion_code, assessed_unit_id, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                   set version = excluded.version, criteria_set_id = excluded.criteria_set_id,
                       criterion_code = excluded.criterion_code, assessed_unit_id = excluded.assessed_unit_id,
                       valid_from = excluded.valid_from, valid_to = excluded.valid_to
                 where responsibility.version < excluded.version
                """,
                state.id(),
                state.version(),
                state.criteriaSetId(),
                state.criterionCode(),
                state.assessedUnitId(),
                state.from(),
                state.to());
        if (changed == 1) {
            replaceUnits(state);
        }
    }

    private void replaceUnits(ResponsibilityState state) {
        sql.update("delete from responsible_unit where responsibility_id = ?", state.id());
        sql.update("""
                insert into responsible_unit (responsibility_id, unit_id, is_lead, position)
                select ?, unit, lead, row_number() over (order by lead desc, at)
                  from (select unit, true as lead, at from unnest(?) with ordinality as l(unit, at)
                        union all
                        select unit, false, at from unnest(?) with ordinality as c(unit, at)) as units
                on conflict do nothing
                """, state.id(), state.leadUnitIds(), state.cooperatingUnitIds());
    }

    private static Responsible one(Row row) {
        List<UUID> unit = List.of(row.unitId());
        return row.lead() ? new Responsible(unit, List.of()) : new Responsible(List.of(), unit);
    }

    private static Responsible joined(Responsible first, Responsible second) {
        return new Responsible(
                concat(first.leadUnitIds(), second.leadUnitIds()),
                concat(first.cooperatingUnitIds(), second.cooperatingUnitIds()));
    }

    private static List<UUID> concat(List<UUID> first, List<UUID> second) {
        List<UUID> all = new ArrayList<>(first);
        second.stream().filter(unit -> !all.contains(unit)).forEach(all::add);
        return all;
    }
}
