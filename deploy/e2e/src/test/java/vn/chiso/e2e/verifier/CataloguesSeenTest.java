package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of the catalogue every part that somebody keeps is compared, and every table with a version is watched. */
class CataloguesSeenTest extends BrokenWorld {

    private static final String HEIR = "0190e1a0-0000-7000-8000-000000000200";
    private static final String DOCUMENT = "0190e1a0-0000-7000-8000-000000000400";
    private static final String GROUP = "0190e1a0-0000-7000-8000-000000000300";

    @Test
    void an_identifier_that_a_service_lost_is_seen() throws SQLException {
        unitsAndGroups();
        holds(new CopiesEqualSources());
        world.sql("task", "delete from unit_node_identifier where scheme = 'LEGACY'");
        isBroken(new CopiesEqualSources(), "unit tree at task: " + UNIT + " has other content");
    }

    @Test
    void whom_an_agency_serves_is_compared() throws SQLException {
        unitsAndGroups();
        holds(new CopiesEqualSources());
        world.sql("scoring", "delete from unit_service");
        isBroken(new CopiesEqualSources(), "unit tree at scoring: " + UNIT + " has other content");
    }

    @Test
    void an_heir_that_a_service_lost_is_seen() throws SQLException {
        unitsAndGroups();
        holds(new UnitsPassOn());
        world.sql("notification", "delete from unit_succession");
        isBroken(new UnitsPassOn(), "notification: missing");
    }

    @Test
    void an_heir_of_whom_nobody_told_is_seen() throws SQLException {
        unitsAndGroups();
        holds(new UnitsPassOn());
        world.sql("task", """
                insert into unit_succession (predecessor_id, successor_id) values ('%s', '%s')
                """.formatted(HEIR, UNIT));
        isBroken(new UnitsPassOn(), "task: too many");
    }

    @Test
    void a_parent_who_lost_what_passes_up_to_it_is_seen_and_an_heir_may_tell_first() throws SQLException {
        String unit =
                "{\"id\": \"%s\", \"version\": 1, \"successors\": [], \"predecessors\": [%s], \"validTo\": %s, \"parentId\": %s}";
        world.tell(
                "criteria.unit",
                UNIT,
                "chiso.criteria.unit-changed.v1",
                unit.formatted(UNIT, "", "\"2024-01-01\"", "\"" + HEIR + "\""));
        world.tell(
                "criteria.unit",
                GROUP,
                "chiso.criteria.unit-changed.v1",
                unit.formatted(GROUP, "\"" + HEIR + "\"", "null", "null"));
        for (String context : Sources.ALL) {
            world.sql(context, """
                    insert into unit_succession (predecessor_id, successor_id) values ('%s', '%s'), ('%s', '%s')
                    """.formatted(UNIT, HEIR, HEIR, GROUP));
        }
        holds(new UnitsPassOn());
        world.sql("scoring", "delete from unit_succession where predecessor_id = '" + UNIT + "'");
        isBroken(new UnitsPassOn(), "scoring: missing");
    }

    @Test
    void a_member_of_a_group_that_criteria_lost_is_seen() throws SQLException {
        group();
        holds(new CopiesEqualSources());
        world.sql("criteria", "update unit_group set resolved_members = '{\"items\": []}'");
        isBroken(new CopiesEqualSources(), "unit groups at criteria: " + GROUP + " has other content");
    }

    /** Of each document of the catalogue: what its row says that nobody was told. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "criteria_set | criteria sets at criteria | version = 8 | is at version 8, told was 7",
                "criteria_set | criteria sets at criteria | status = 'WITHDRAWN' | has other content",
                "regulation | regulations at criteria | version = 8 | is at version 8, told was 7",
                "regulation | regulations at criteria | status = 'SUPERSEDED' | has other content",
                "criterion_mapping | criterion mappings at criteria | version = 8 | is at version 8, told was 7",
                "calendar_year | calendars at criteria | version = 8 | is at version 8, told was 7"
            })
    void a_change_of_the_catalogue_that_was_never_told_is_seen(String table, String copy, String change, String words)
            throws SQLException {
        documents();
        holds(new CopiesEqualSources());
        world.sql("criteria", "update " + table + " set " + change);
        isBroken(new CopiesEqualSources(), copy + ": " + DOCUMENT + " " + words);
    }

    @Test
    void a_draft_is_told_to_nobody() throws SQLException {
        documents();
        world.filled("criteria", "criteria_set", "{\"coverage\": \"FULL\", \"status\": \"DRAFT\"}");
        holds(new CopiesEqualSources());
    }

    @Test
    void a_run_that_puts_the_watch_on_wants_it_in_every_database() throws SQLException {
        VersionsNeverGoBack.watch(world.sources());
        world.sql("task", "set session_replication_role = origin", "drop schema verifier cascade");
        holds(new VersionsNeverGoBack(false));
        isBroken(new VersionsNeverGoBack(true), "task.");
    }

    @Test
    void every_table_with_a_version_is_watched_or_excepted_with_a_reason() throws SQLException {
        VersionsNeverGoBack.watch(world.sources());
        holds(new VersionsNeverGoBack(true));
        Set<String> unknown = new HashSet<>(VersionsNeverGoBack.EXCEPTED.keySet());
        for (String context : Sources.ALL) {
            try (Connection connection = world.sources().connect(context)) {
                Set<String> watched = new HashSet<>(Rows.of(
                        connection,
                        "select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid where tgname = 'tr_verifier_watch'",
                        row -> row.getString(1)));
                List<String> versioned = Rows.of(connection, """
                        select distinct c.relname
                          from pg_attribute a join pg_class c on c.oid = a.attrelid
                         where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                           and a.attname in ('version', 'source_version') and a.atttypid = 'bigint'::regtype
                        """, row -> row.getString(1));
                unknown.removeAll(versioned);
                assertThat(versioned)
                        .isNotEmpty()
                        .allMatch(table -> watched.contains(table) || VersionsNeverGoBack.EXCEPTED.containsKey(table));
            }
        }
        assertThat(unknown).as("exceptions of tables that are no more").isEmpty();
    }

    @Test
    void a_calendar_that_goes_back_is_seen_and_so_is_a_table_without_its_watch() throws SQLException {
        world.sql("task", "insert into working_calendar (year, version, body) values (2024, 3, '{}')");
        VersionsNeverGoBack.watch(world.sources());
        holds(new VersionsNeverGoBack(true));
        world.sql(
                "task",
                "set session_replication_role = origin",
                "update working_calendar set version = 2",
                "update working_calendar set version = 3");
        isBroken(new VersionsNeverGoBack(true), "working_calendar went from version 3 to 2");
        world.sql("task", "delete from verifier.step_back", "drop trigger tr_verifier_watch on working_calendar");
        isBroken(new VersionsNeverGoBack(true), "task.working_calendar has a version that nobody watched");
        holds(new VersionsNeverGoBack(false));
        VersionsNeverGoBack.watch(world.sources());
        holds(new VersionsNeverGoBack(true));
        world.sql("task", "alter table working_calendar disable trigger tr_verifier_watch");
        isBroken(new VersionsNeverGoBack(true), "task.working_calendar has a version that nobody watched");
        VersionsNeverGoBack.watch(world.sources());
        holds(new VersionsNeverGoBack(true));
    }

    @Test
    void a_calendar_that_goes_and_comes_again_in_an_older_state_is_seen() throws SQLException {
        String calendar = "insert into working_calendar (year, version, body) values (2024, %d, '{}')";
        world.sql("task", calendar.formatted(3));
        VersionsNeverGoBack.watch(world.sources());
        world.sql(
                "task",
                "set session_replication_role = origin",
                "delete from working_calendar",
                calendar.formatted(3),
                calendar.formatted(1).replace("2024", "2025"));
        holds(new VersionsNeverGoBack(true));
        world.sql(
                "task", "set session_replication_role = origin", "delete from working_calendar", calendar.formatted(2));
        isBroken(new VersionsNeverGoBack(true), "working_calendar went from version 3 to 2");
        world.sql("task", "delete from verifier.step_back", "delete from verifier.gone");
    }

    private void unitsAndGroups() {
        String unit = """
                {"id": "%s", "version": 1, "code": "%s", "name": "N", "type": "DIVISION", "validFrom": "2000-01-01", %s}
                """;
        world.tell("criteria.unit", UNIT, "chiso.criteria.unit-changed.v1", unit.formatted(UNIT, "A", """
                "validTo": "2024-01-01", "successors": ["%s"], "predecessors": [], "serves": ["%s", "%s"],
                "identifiers": [{"scheme": "LEGACY", "identifier": "L1", "from": "2000-01-01", "to": "2020-09-15"},
                                {"scheme": "CURRENT", "identifier": "C1", "from": "2020-09-15"}]
                """.formatted(
                        HEIR, HEIR, UNIT)));
        world.tell("criteria.unit", HEIR, "chiso.criteria.unit-changed.v1", unit.formatted(HEIR, "B", """
                "successors": [], "predecessors": ["%s"], "serves": [], "identifiers": []
                """.formatted(
                        UNIT)));
        world.sql("criteria", """
                insert into unit (id, version, code, name, type, valid_from, valid_to, stated_on)
                values ('%s', 1, 'A', 'N', 'DIVISION', '2000-01-01', '2024-01-01', '2000-01-01'),
                       ('%s', 1, 'B', 'N', 'DIVISION', '2000-01-01', null, '2000-01-01')
                """.formatted(UNIT, HEIR));
        world.sql("task", """
                insert into unit_alias (unit_id, version, aliases) values ('%s', 1, '{}'), ('%s', 1, '{}')
                """.formatted(UNIT, HEIR));
        Sources.ALL.forEach(this::tree);
    }

    private void tree(String context) {
        world.sql(
                context,
                """
                insert into unit_node (id, version, code, name, type, valid_from, valid_to)
                values ('%s', 1, 'A', 'N', 'DIVISION', '2000-01-01', '2024-01-01'),
                       ('%s', 1, 'B', 'N', 'DIVISION', '2000-01-01', null)
                """.formatted(UNIT, HEIR),
                """
                insert into unit_succession (predecessor_id, successor_id) values ('%s', '%s')
                """.formatted(UNIT, HEIR),
                """
                insert into unit_service (agency_id, served_id) values ('%s', '%s'), ('%s', '%s')
                """.formatted(UNIT, UNIT, UNIT, HEIR),
                """
                insert into unit_node_identifier (unit_id, scheme, identifier, valid_from, valid_to)
                values ('%s', 'CURRENT', 'C1', '2020-09-15', null), ('%s', 'LEGACY', 'L1', '2000-01-01', '2020-09-15')
                """.formatted(UNIT, UNIT));
    }

    /** One of each kind, with the rows of those who keep it. */
    private void documents() {
        String document = "{\"id\": \"" + DOCUMENT + "\", \"version\": 7, \"status\": \"PUBLISHED\", %s}";
        String issued = """
                "programme": "x", "title": "x", "period": "x", "periods": ["2023"], "coverage": "FULL", "revision": 1,
                "complete": false, "decision": {"number": "1", "date": "2023-01-01", "issuerUnitId": "%s"}
                """.formatted(UNIT);
        String row = """
                {"id": "%s", "version": 7, "status": "PUBLISHED", "coverage": "FULL", "periods": ["2023"],
                 "decision_number": "1", "decision_date": "2023-01-01", "decision_issuer_unit_id": "%s"}
                """.formatted(DOCUMENT, UNIT);
        kept("criteria.criteria-set", document.formatted(issued), "criteria_set", row);
        kept("criteria.regulation", document.formatted(issued), "regulation", row);
        kept(
                "criteria.criterion-mapping",
                document.formatted(
                        "\"setId\": \"%s\", \"formerSetId\": \"%s\", \"origin\": \"STATED\"".formatted(UNIT, HEIR)),
                "criterion_mapping",
                """
                {"id": "%s", "version": 7, "set_id": "%s", "former_set_id": "%s", "origin": "STATED"}
                """.formatted(DOCUMENT, UNIT, HEIR));
        String year = document.formatted("\"year\": 2024, \"revision\": 1, \"entries\": []");
        world.tell("criteria.calendar", DOCUMENT, "t", year);
        world.filled("criteria", "calendar_year", """
                {"id": "%s", "version": 7, "calendar_year": 2024}
                """.formatted(DOCUMENT));
        world.filled("criteria", "calendar_revision", "{\"calendar_id\": \"" + DOCUMENT + "\"}");
        world.sql("task", "insert into working_calendar (year, version, body) values (2024, 7, '" + year + "')");
        world.sql("notification", """
                insert into working_year (year, source_version, days_off, days_worked) values (2024, 7, '{}', '{}')
                """);
    }

    private void kept(String topic, String body, String table, String row) {
        world.tell(topic, DOCUMENT, "t", body);
        world.filled("criteria", table, row);
        world.filled("scoring", table, "{\"id\": \"%s\", \"version\": 7, \"body\": %s}".formatted(DOCUMENT, body));
    }

    private void group() {
        String members = "[{\"unitId\": \"" + UNIT + "\", \"from\": \"2000-01-01\"}]";
        world.tell("criteria.unit-group", GROUP, "chiso.criteria.unit-group-defined.v1", """
                {"id": "%s", "version": 0, "code": "K", "name": "Khối", "ownerUnitId": "%s", "members": %s}
                """.formatted(
                        GROUP, UNIT, members));
        world.sql("criteria", """
                insert into unit_group (id, version, code, name, owner_unit_id, listed_members, resolved_members)
                values ('%s', 0, 'K', 'Khối', '%s', '{"items": []}', '{"items": %s}')
                """.formatted(GROUP, UNIT, members));
        for (String context : List.of("scoring", "task")) {
            world.sql(context, """
                    insert into unit_group (id, version, code, name, owner_unit_id) values ('%s', 0, 'K', 'Khối', '%s')
                    """.formatted(GROUP, UNIT), """
                    insert into unit_group_member (unit_group_id, unit_id, valid_from) values ('%s', '%s', '2000-01-01')
                    """.formatted(GROUP, UNIT));
        }
    }
}
