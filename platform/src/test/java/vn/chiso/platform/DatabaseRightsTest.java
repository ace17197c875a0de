package vn.chiso.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.platform.database.DatabaseException;
import vn.chiso.platform.database.Sql;

@QuarkusTest
class DatabaseRightsTest {

    @Inject
    Sql sql;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'nobody'",
                "delete from audit_entry",
                "truncate audit_entry",
                "drop table audit_entry",
                "create table mine (id int)",
                "delete from flyway_schema_history",
                "alter table probe add column extra int"
            })
    void the_application_cannot_rewrite_history_or_structure(String statement) {
        assertThatThrownBy(() -> sql.update(statement))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("ERROR");
    }

    @Test
    void the_application_can_write_an_audit_entry() {
        assertThat(sql.update("""
                        insert into audit_entry (id, business_date, actor, action, subject_type, subject_id)
                        values (gen_random_uuid(), '2024-03-08', 'an', 'probe.created', 'probe', '1')
                        """)).isEqualTo(1);
    }
}
