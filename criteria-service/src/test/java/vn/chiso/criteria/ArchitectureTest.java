package vn.chiso.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.chiso.testing.AuditedOperations;
import vn.chiso.testing.Catalogue;
import vn.chiso.testing.ServiceArchitecture;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_shape_of_all_services() {
        ServiceArchitecture.check("vn.chiso.criteria");
    }

    @Test
    void every_problem_has_its_texts() {
        Catalogue.problemsHaveTexts("vn.chiso.criteria");
    }

    /** Those that are left ask, try out or tell of themselves otherwise; nothing that people could dispute changes. */
    @Test
    void every_change_leaves_its_trace() {
        assertThat(AuditedOperations.withoutTrace("vn.chiso.criteria")).containsExactlyInAnyOrder();
    }
}
