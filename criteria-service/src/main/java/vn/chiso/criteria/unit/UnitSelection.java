package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.unit.history.UnitType;
import vn.chiso.platform.database.Sql;

/** Units by rule: for one day, or for all days at once. Native, for trees and sets of days are beyond JPQL. */
@ApplicationScoped
public class UnitSelection {

    private static final String ON_DAY = """
             from day d, unit_period p join unit u on u.id = p.unit_id
            where u.code > ? and p.valid_from <= d.day and (p.valid_to is null or p.valid_to > d.day)
            """;

    private final Sql sql;
    private final UnitRepository units;

    UnitSelection(Sql sql, UnitRepository units) {
        this.sql = sql;
        this.units = units;
    }

    /** Some days of a unit; {@code to} is the first one that does not belong. */
    public record Stay(UUID unitId, LocalDate from, LocalDate to) {}

    /** A unit as it was on the day asked about. */
    public record UnitOnDay(UUID unitId, String code, String name, UnitType type, UUID parentId) {}

    /** Until the end of the transaction no unit changes: what is derived from the tree now fits what it is derived from. */
    public void holdStill() {
        units.lockTree();
    }

    /** When units of these types stood anywhere below the ancestor. Adjoining days are one stay. */
    public List<Stay> staysBelow(UUID ancestor, Collection<UnitType> types) {
        return sql.query("""
                with recursive below(unit_id, type, during) as (
                    select unit_id, type, daterange(valid_from, valid_to) from unit_period where parent_id = ?
                    union all
                    select p.unit_id, p.type, b.during * daterange(p.valid_from, p.valid_to)
                      from below b
                      join unit_period p on p.parent_id = b.unit_id
                       and b.during && daterange(p.valid_from, p.valid_to)
                ), stay(unit_id, during) as (
                    select unit_id, unnest(range_agg(during)) from below where type = any (?) group by unit_id
                )
                select unit_id, lower(during), upper(during) from stay order by unit_id, during
                """, UnitSelection::stay, ancestor, names(types));
    }

    /** When the units exist. */
    public List<Stay> existence(Collection<UUID> ids) {
        return sql.query(
                "select id, valid_from, valid_to from unit where id = any (?) order by id", UnitSelection::stay, ids);
    }

    /** By code, one more than the limit. */
    public List<UnitOnDay> below(
            UUID ancestor, Collection<UnitType> types, LocalDate day, String afterCode, int limit) {
        return sql.query(
                """
                with recursive day(day) as (select cast(? as date)), below(unit_id) as (
                    select p.unit_id from day d, unit_period p
                     where p.parent_id = ? and p.valid_from <= d.day and (p.valid_to is null or p.valid_to > d.day)
                    union all
                    select p.unit_id from day d, below b join unit_period p on p.parent_id = b.unit_id
                     where p.valid_from <= d.day and (p.valid_to is null or p.valid_to > d.day)
                )
                select u.id, u.code, p.name, p.type, p.parent_id
                """ + ON_DAY + " and p.type = any (?) and u.id in (select unit_id from below) order by u.code limit ?",
                UnitSelection::onDay,
                day,
                ancestor,
                afterCode,
                names(types),
                limit + 1);
    }

    /** By code, one more than the limit. */
    public List<UnitOnDay> among(Collection<UUID> ids, LocalDate day, String afterCode, int limit) {
        return sql.query(
                "with day(day) as (select cast(? as date)) select u.id, u.code, p.name, p.type, p.parent_id" + ON_DAY
                        + " and u.id = any (?) order by u.code limit ?",
                UnitSelection::onDay,
                day,
                afterCode,
                ids,
                limit + 1);
    }

    private static String[] names(Collection<UnitType> types) {
        return types.stream().map(UnitType::name).toArray(String[]::new);
    }

    private static Stay stay(ResultSet row) throws SQLException {
        return new Stay(
                row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class));
    }

    private static UnitOnDay onDay(ResultSet row) throws SQLException {
        return new UnitOnDay(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                UnitType.valueOf(row.getString(4)),
                row.getObject(5, UUID.class));
    }
}
