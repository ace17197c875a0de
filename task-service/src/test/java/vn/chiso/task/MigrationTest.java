package vn.chiso.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The service started on an empty database, and Hibernate validated what the migrations made of it. */
@QuarkusTest
class MigrationTest {

    @Inject
    Flyway flyway;

    @Test
    void all_migrations_are_applied_and_unchanged() {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().applied())
                .extracting(applied -> applied.getScript())
                .contains("db/migration/V0001__create_plan.sql");
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    }
}
