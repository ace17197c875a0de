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

    /** A file is taken in by a job, which leaves the traces when it is applied. */
    @Test
    void every_change_leaves_its_trace() {
        assertThat(AuditedOperations.withoutTrace("vn.chiso.criteria"))
                .containsExactlyInAnyOrder(
                        "CalendarImportResource.apply",
                        "CalendarImportResource.receive",
                        "CriteriaSetImportResource.apply",
                        "CriteriaSetImportResource.receive",
                        "ResponsibilityImportResource.apply",
                        "ResponsibilityImportResource.receive",
                        "UnitImportResource.apply",
                        "UnitImportResource.receive");
    }
}
