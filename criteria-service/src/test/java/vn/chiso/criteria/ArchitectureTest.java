package vn.chiso.criteria;

import org.junit.jupiter.api.Test;
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
}
