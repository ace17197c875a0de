package vn.chiso.criteria.country;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.chiso.criteria.country.SyntheticCountry.Invented;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.text.VietnameseText;

/** Loads a country past the API, set-based: seventeen thousand requests would measure something else. */
public final class CountryLoader {

    private CountryLoader() {}

    /** @return ids by code */
    public static Map<String, UUID> load(DataSource database, List<Invented> units) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var ids = insertUnits(connection, units);
            insertFacts(connection);
            insertTree(connection);
            connection.commit();
            try (var statement = connection.createStatement()) {
                statement.execute("analyze unit, unit_period, unit_name, unit_node, unit_path");
            }
            connection.commit();
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("the country cannot be loaded", e);
        }
    }

    private static Map<String, UUID> insertUnits(Connection connection, List<Invented> units) throws SQLException {
        var ids = new HashMap<String, UUID>();
        try (var unit = connection.prepareStatement("""
                        insert into unit (id, version, code, name, type, parent_id, valid_from, stated_on)
                        values (?, 0, ?, ?, ?, ?, date '2025-07-01', date '2025-07-01')
                        """);
                var name = connection.prepareStatement("""
                        insert into unit_name (unit_id, position, name, match_key, search_key, alias)
                        values (?, 0, ?, ?, ?, false)
                        """)) {
            for (var each : units) {
                var id = Ids.next();
                ids.put(each.code(), id);
                unit.setObject(1, id);
                unit.setString(2, each.code());
                unit.setString(3, each.name());
                unit.setString(4, each.type());
                unit.setObject(5, ids.get(each.parentCode()));
                unit.addBatch();
                name.setObject(1, id);
                name.setString(2, each.name());
                name.setString(3, VietnameseText.matchKey(each.name()));
                name.setString(4, VietnameseText.searchKey(each.name()));
                name.addBatch();
            }
            unit.executeBatch();
            name.executeBatch();
        }
        return ids;
    }

    private static void insertFacts(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into unit_period (unit_id, position, valid_from, valid_to, name, type, parent_id)
                    select id, 0, valid_from, valid_to, name, type, parent_id from unit where code like 'SYN.%'
                    """);
        }
    }

    private static void insertTree(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into unit_node (id, version, code, name, type, parent_id, valid_from, valid_to)
                    select id, version, code, name, type, parent_id, valid_from, valid_to from unit where code like 'SYN.%'
                    """);
            statement.execute("""
                    with recursive climb(ancestor_id, descendant_id, depth, valid_from, valid_to) as (
                        select id, id, 0, valid_from, valid_to from unit_node where code like 'SYN.%'
                        union all
                        select n.parent_id, c.descendant_id, c.depth + 1, c.valid_from, c.valid_to
                          from climb c join unit_node n on n.id = c.ancestor_id
                         where n.parent_id is not null
                    )
                    insert into unit_path (ancestor_id, descendant_id, depth, valid_from, valid_to)
                    select ancestor_id, descendant_id, depth, valid_from, valid_to from climb
                    """);
        }
    }
}
