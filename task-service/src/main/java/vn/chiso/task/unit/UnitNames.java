package vn.chiso.task.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** By what names the units are known that may be meant where a unit writes of "Phòng Nội vụ". */
@ApplicationScoped
public class UnitNames {

    private final Sql sql;

    UnitNames(Sql sql) {
        this.sql = sql;
    }

    /** A unit with its other spellings. */
    public record Known(NamedUnit unit, List<String> aliases) {}

    /** Of a unit, all below it, and the vertical agencies that serve them, as of a day. */
    public List<Known> around(String unitCode, LocalDate day) {
        var codes = new String[] {unitCode};
        return sql.query("""
                select n.id, n.code, n.name, a.aliases
                  from unit_node n
                  left join unit_alias a on a.unit_id = n.id
                 where n.id in (select unit_id from units_in_scope(?, ?) union select unit_id from agencies_in_scope(?, ?))
                   and n.valid_from <= ? and (n.valid_to is null or n.valid_to > ?)
                 order by n.code
                """, UnitNames::known, codes, day, codes, day, day, day);
    }

    private static Known known(ResultSet row) throws SQLException {
        var aliases = row.getArray("aliases");
        return new Known(
                new NamedUnit(row.getObject("id", UUID.class), row.getString("code"), row.getString("name")),
                aliases == null ? List.of() : Arrays.asList((String[]) aliases.getArray()));
    }
}
