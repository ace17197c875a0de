package vn.chiso.platform.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTest {

    @Test
    void a_grant_is_a_role_at_a_unit() {
        assertThat(Grant.parse("task-coordinator@QT.VL")).contains(new Grant(Role.TASK_COORDINATOR, "QT.VL"));
        assertThat(new Grant(Role.SCORING_OFFICER, "QT.VL.NV")).hasToString("scoring-officer@QT.VL.NV");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "@", "admin", "admin@", "@QT", "ADMIN@QT", "root@QT", "task_coordinator@QT", "admin @QT"})
    void anything_else_grants_nothing(String text) {
        assertThat(Grant.parse(text)).isEmpty();
    }
}
