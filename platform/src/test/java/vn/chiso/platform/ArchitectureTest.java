package vn.chiso.platform;

import org.junit.jupiter.api.Test;
import vn.chiso.testing.Catalogue;
import vn.chiso.testing.ServiceArchitecture;

class ArchitectureTest {

    @Test
    void the_platform_knows_no_feature() {
        ServiceArchitecture.checkPlatform();
    }

    @Test
    void every_problem_has_its_texts() {
        Catalogue.problemsHaveTexts("vn.chiso.platform");
    }
}
