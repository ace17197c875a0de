package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For the time of an upgrade two versions work on one database: a migration must not break the one before. */
class MigrationLintTest {

    @Test
    void no_migration_breaks_the_version_before() {
        List<Path> migrations = Stream.of(
                        "platform/src/main/resources/db/platform",
                        "criteria-service/src/main/resources/db/migration",
                        "scoring-service/src/main/resources/db/migration",
                        "task-service/src/main/resources/db/migration",
                        "notification-service/src/main/resources/db/migration")
                .flatMap(folder -> Repository.files(folder, ".sql").stream())
                .filter(file -> file.getFileName().toString().startsWith("V"))
                .toList();
        assertThat(migrations).hasSizeGreaterThan(100);
        assertThat(migrations)
                .flatExtracting(file -> MigrationLint.faults(file.getFileName().toString(), Repository.text(file)))
                .isEmpty();
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
                "create unique index uq_plan_title on plan (title);",
                "revoke update on plan from ${app_user};"
            })
    void what_breaks_the_version_before_is_a_fault(String sql) {
        assertThat(MigrationLint.faults("V1001__change_plan.sql", sql)).hasSize(1);
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
                "update plan set colour = 'red' where colour is null;"
            })
    void what_both_versions_can_live_with_is_none(String sql) {
        assertThat(MigrationLint.faults("V1001__change_plan.sql", sql)).isEmpty();
    }

    @Test
    void a_contraction_is_allowed_once_the_release_before_does_not_use_it_any_more() {
        String sql = "-- contract: unused since release 1\nalter table plan drop column title;";
        assertThat(MigrationLint.faults("V1002__drop_title.sql", sql)).hasSize(1);
        assertThat(MigrationLint.faults("V2001__drop_title.sql", sql)).isEmpty();
    }

    @Test
    void before_the_first_release_nothing_ran() {
        assertThat(MigrationLint.faults("V0039__lease_webhooks.sql", "alter table webhook drop column x;"))
                .isEmpty();
    }
}
