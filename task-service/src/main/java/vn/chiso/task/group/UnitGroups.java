package vn.chiso.task.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** The replicated groups of units. */
@ApplicationScoped
public class UnitGroups {

    private static final String COLUMNS = "select id, code, name, owner_unit_id from unit_group ";

    private final Sql sql;

    UnitGroups(Sql sql) {
        this.sql = sql;
    }

    public Optional<UnitGroup> find(UUID id) {
        return sql.query(COLUMNS + "where id = ?", UnitGroups::group, id).stream()
                .findFirst();
    }

    /** Every group: a province has some dozens. */
    public List<UnitGroup> all() {
        return sql.query(COLUMNS + "order by code", UnitGroups::group);
    }

    /** Units that belong to the group on a day, in the order of their ids. */
    public List<UUID> members(UUID id, LocalDate day) {
        // Native: a replicated table that has no entity.
        return sql.query("""
                select distinct unit_id from unit_group_member
                 where unit_group_id = ? and valid_from <= ? and (valid_to is null or valid_to > ?)
                 order by unit_id
                """, row -> row.getObject(1, UUID.class), id, day, day);
    }

    @Transactional
    void apply(UnitGroupState state) {
        int changed = sql.update("""
                insert into unit_group (id, version, code, name, owner_unit_id) values (?, ?, ?, ?, ?)
                on conflict (id) do update
                   set version = excluded.version, code = excluded.code, name = excluded.name,
                       owner_unit_id = excluded.owner_unit_id
                 where unit_group.version < excluded.version
                """, state.id(), state.version(), state.code(), state.name(), state.ownerUnitId());
        if (changed == 1) {
            replaceMembers(state);
        }
    }

    /** One statement: a province's group of communes has thousands of stays. */
    private void replaceMembers(UnitGroupState state) {
        sql.update("delete from unit_group_member where unit_group_id = ?", state.id());
        sql.update(
                """
                insert into unit_group_member (unit_group_id, unit_id, valid_from, valid_to)
                select ?, unit_id, start::date, stop::date
                  from unnest(?, ?, ?) as m (unit_id, start, stop)
                on conflict do nothing
                """,
                state.id(),
                state.members().stream().map(UnitGroupState.Member::unitId).toArray(UUID[]::new),
                state.members().stream().map(member -> member.from().toString()).toArray(String[]::new),
                state.members().stream()
                        .map(member -> member.to() == null ? null : member.to().toString())
                        .toArray(String[]::new));
    }

    private static UnitGroup group(ResultSet row) throws SQLException {
        return new UnitGroup(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("owner_unit_id", UUID.class));
    }
}
