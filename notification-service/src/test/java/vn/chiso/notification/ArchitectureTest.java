package vn.chiso.notification;

import org.junit.jupiter.api.Test;
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
}
