package vn.chiso.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.RealParts;

/** What an older database holds is carried into the newer one: migrations are run over rows, not over empty tables. */
class UpgradeTest {

    private static final String NAME = "criteria_upgrade";

    private String url;

    @BeforeEach
    void older_database() throws SQLException {
        try (var connection = RealParts.database().getConnection()) {
            url = connection.getMetaData().getURL().replaceFirst("/criteria(?=\\?|$)", "/" + NAME);
            run(connection, "drop database if exists " + NAME, "create database " + NAME);
        }
        migrateTo("0032");
    }

    @AfterEach
    void drop() throws SQLException {
        try (var connection = RealParts.database().getConnection()) {
            run(connection, "drop database if exists " + NAME + " with (force)");
        }
    }

    @Test
    void every_agency_is_told_once_more_and_so_is_what_was_missed() throws SQLException {
        try (var connection = connect()) {
            run(
                    connection,
                    unit(1, "VERTICAL_AGENCY", "2025-07-01"),
                    unit(2, "DEPARTMENT", "2025-07-01"),
                    unit(3, "DEPARTMENT", "2025-07-01"),
                    identifier(3, "2025-09-01", "2025-10-01"));
            run(connection, """
                    insert into unit_service_area (unit_id, served_unit_id, valid_from)
                    select u.id, s.id, date '2025-07-01' from unit u, unit s where u.code = 'U1' and s.code <> 'U1'
                    """);
        }
        migrateTo("latest");
        try (var connection = connect()) {
            assertThat(texts(
                            connection,
                            "select distinct u.code from unit_due d join unit u on u.id = d.unit_id"
                                    + " where due_on > stated_on order by 1"))
                    .containsExactly("U1", "U3");
            assertThat(texts(
                            connection,
                            "select due_on from unit_due d join unit u on u.id = d.unit_id"
                                    + " where u.code = 'U3' order by 1"))
                    .containsExactly("2025-09-01", "2025-10-01");
            assertThat(texts(connection, "select position from unit_service_area order by 1"))
                    .containsExactly("0", "1");
        }
    }

    private static String unit(int number, String type, String day) {
        return """
                insert into unit (id, version, code, name, type, valid_from, stated_on)
                values ('00000000-0000-0000-0000-00000000000%1$d', 0, 'U%1$d', 'U%1$d', '%2$s', '2025-07-01', '%3$s');
                insert into unit_period (unit_id, position, valid_from, name, type)
                values ('00000000-0000-0000-0000-00000000000%1$d', 0, '2025-07-01', 'U%1$d', '%2$s')
                """.formatted(number, type, day);
    }

    private static String identifier(int number, String from, String to) {
        return """
                insert into unit_identifier (unit_id, position, scheme, identifier, valid_from, valid_to)
                values ('00000000-0000-0000-0000-00000000000%d', 0, 'CURRENT', 'H50', '%s', '%s')
                """.formatted(number, from, to);
    }

    private void migrateTo(String target) {
        Flyway.configure()
                .dataSource(url, "postgres", "postgres")
                .locations("classpath:db/platform", "classpath:db/migration")
                .placeholders(Map.of("app_user", "criteria_app"))
                .target(target)
                .load()
                .migrate();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
