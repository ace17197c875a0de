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

    /** Of one's own messages nobody else needs a trace, and a ticket is no change. */
    @Test
    void every_operation_that_changes_something_leaves_an_audit_entry() {
        assertThat(AuditedOperations.withoutTrace("vn.chiso.notification"))
                .containsExactlyInAnyOrder(
                        "InboxResource.acknowledge",
                        "InboxResource.read",
                        "StreamTicketResource.issue",
                        "TemplateResource.preview");
    }

    @Test
    void every_problem_has_its_texts_in_both_languages() {
        Catalogue.problemsHaveTexts("vn.chiso.notification");
    }
}
