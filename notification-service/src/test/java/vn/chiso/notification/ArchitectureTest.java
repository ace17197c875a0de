package vn.chiso.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.chiso.testing.AuditedOperations;
import vn.chiso.testing.Catalogue;
import vn.chiso.testing.ServiceArchitecture;

class ArchitectureTest {

    @Test
    void features_keep_their_shape() {
        ServiceArchitecture.check("vn.chiso.notification");
    }

    @Test
    void every_problem_has_its_texts_in_both_languages() {
        Catalogue.problemsHaveTexts("vn.chiso.notification");
    }

    /** Those that are left ask, try out or tell of themselves otherwise; nothing that people could dispute changes. */
    @Test
    void every_change_leaves_its_trace() {
        assertThat(AuditedOperations.withoutTrace("vn.chiso.notification")).containsExactlyInAnyOrder();
    }
}
