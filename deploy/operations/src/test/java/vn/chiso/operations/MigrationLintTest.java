package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For the time of an upgrade two versions work on one database: a migration must not break the one before. */
class MigrationLintTest {

    private static final List<String> HISTORIES =
            List.of("criteria-service", "scoring-service", "task-service", "notification-service");

    private static final Set<String> BEFORE = Set.of("V0084");

    private final Set<String> before =
            Repository.text("deploy/backup/previous-migrations").lines().collect(Collectors.toUnmodifiableSet());

    @Test
    void no_migration_breaks_the_version_before() {
        assertThat(later())
                .flatExtracting(file -> MigrationLint.faults(name(file), Repository.text(file), versionsBefore(file)))
                .isEmpty();
    }

    /** They run at every start of the new version, on a schema that the one before works on. */
    @Test
    void no_callback_breaks_the_version_before() {
        String callbacksBefore = Repository.text("deploy/backup/previous-callbacks");
        List<String> callbacks =
                scripts().filter(file -> MigrationLint.isCallback(name(file))).toList();

        assertThat(callbacks)
                .hasSizeGreaterThan(1)
                .flatExtracting(
                        file -> MigrationLint.callbackFaults(name(file), Repository.text(file), callbacksBefore))
                .isEmpty();
    }

    /** A kind of script that nobody looks at here, like one that is repeated, would be no migration and no callback. */
    @Test
    void every_script_is_looked_at() {
        assertThat(scripts())
                .allMatch(file -> MigrationLint.number(name(file)) >= 0 || MigrationLint.isCallback(name(file)));
    }

    private Set<String> versionsBefore(String file) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        return before.stream()
                .filter(earlier -> earlier.startsWith(folder))
                .map(earlier -> MigrationLint.version(name(earlier)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Test
    void what_the_version_before_brought_is_still_there() {
        assertThat(before).hasSizeGreaterThan(100);
        assertThat(before).allMatch(file -> Files.exists(Repository.path(file)));
    }

    /**
     * Only then its Flyway takes them for those of a future version and starts; older ones it would miss. That holds for those of platform
     * too, which are in the databases of all: a new V0000_23 would keep the version before from starting again.
     */
    @Test
    void later_migrations_have_higher_numbers_than_all_of_the_version_before() {
        assertThat(later())
                .allSatisfy(file -> assertThat(HISTORIES)
                        .filteredOn(module -> file.startsWith(module) || file.startsWith("platform"))
                        .allSatisfy(module -> assertThat(MigrationLint.number(name(file)))
                                .as(file)
                                .isGreaterThan(highestBefore(module))));
    }

    private int highestBefore(String module) {
        return before.stream()
                .filter(file -> file.startsWith(module))
                .mapToInt(file -> MigrationLint.number(name(file)))
                .max()
                .orElseThrow();
    }

    private List<String> later() {
        return scripts()
                .filter(file -> !MigrationLint.isCallback(name(file)) && !before.contains(file))
                .toList();
    }

    private static Stream<String> scripts() {
        return Stream.concat(
                        Stream.of("platform/src/main/resources/db/platform"),
                        HISTORIES.stream().map(module -> module + "/src/main/resources/db/migration"))
                .flatMap(folder ->
                        Repository.files(folder, ".sql").stream().map(file -> folder + "/" + file.getFileName()));
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table plan_pause;",
                "alter table plan drop column title;",
                "alter table plan rename column title to name;",
                "alter table plan rename to scheme;",
                "alter table plan alter column kind set not null;",
                "alter table plan alter column title drop default;",
                "alter table plan alter column number type bigint;",
                "alter table plan add column colour text not null;",
                "alter table plan add column a text default 'x', add column b text not null;",
                "alter table plan add constraint ck_plan check (kind in ('A'));",
                "alter table plan add column hue text default 'x', add constraint c check (hue is null or colour is not null);",
                "alter table plan add column hue integer, add constraint c check (number >= 0);",
                "alter table plan add column hue integer default 0, add constraint c check (hue >= 1);",
                "alter table plan add column hue integer, add constraint c check (hue >= 0 and number > 0);",
                "create unique index uq_plan_title on plan (title);",
                "-- widens uq_plan_title\ncreate unique index uq_plan_title on plan (title);",
                "-- widens uq_plan\nalter table plan drop constraint uq_plan; create unique index uq_plan_title on plan (title);",
                "revoke update on plan from ${app_user};"
            })
    void what_breaks_the_version_before_is_a_fault(String sql) {
        assertThat(MigrationLint.faults("V0085__change_plan.sql", sql, BEFORE)).hasSize(1);
        assertThat(MigrationLint.callbackFaults("afterMigrate__x.sql", sql, "select 1;"))
                .isNotEmpty();
        assertThat(MigrationLint.callbackFaults("afterMigrate__x.sql", sql, "-- as ever\n  " + sql))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table colour (id uuid not null, constraint pk_colour primary key (id)); create unique index u on colour (id);",
                "alter table plan add column colour text;",
                "alter table plan add column colour text not null default 'red';",
                "alter table plan add column a text not null default 'x', add column b integer not null default 0;",
                "-- nobody may drop table plan\ncreate index ix_plan_kind on plan (kind);",
                "alter table plan drop constraint ck_plan;",
                "drop index ix_plan_kind;",
                "-- widens uq_plan\nalter table plan drop constraint uq_plan; create unique index uq_plan on plan (title, kind);",
                "alter table plan add column hue text, add constraint ck_plan_hue check (hue is null or colour is not null);",
                "alter table plan add column a integer, add column b integer, add constraint c check (a >= 0), add constraint d check (b < 9);",
                "update plan set colour = 'red' where colour is null;"
            })
    void what_both_versions_can_live_with_is_none(String sql) {
        assertThat(MigrationLint.faults("V0085__change_plan.sql", sql, BEFORE)).isEmpty();
    }

    @Test
    void a_contraction_is_allowed_once_the_release_before_does_not_use_it_any_more() {
        String sql = "-- contract: unused since V0085\nalter table plan drop column title;";
        assertThat(MigrationLint.faults("V0091__drop_title.sql", sql, BEFORE)).hasSize(1);
        assertThat(MigrationLint.faults("V0091__drop_title.sql", sql, Set.of("V0084", "V0085")))
                .isEmpty();
    }

    /** Those differ by what follows the number only. */
    @Test
    void a_contraction_in_platform_names_one_of_platform() {
        String sql = "-- contract: unused since V0000_22\nalter table outbox_event drop column body;";
        Set<String> before = versionsBefore("platform/src/main/resources/db/platform/V0150__drop_body.sql");
        assertThat(before).contains("V0000_22");
        assertThat(MigrationLint.faults("V0150__drop_body.sql", sql, before)).isEmpty();
        assertThat(MigrationLint.faults("V0150__drop_body.sql", sql.replace("_22", "_99"), before))
                .hasSize(1);
        assertThat(MigrationLint.faults("V0150__drop_body.sql", sql.replace("_22", ""), before))
                .hasSize(1);
    }
}
