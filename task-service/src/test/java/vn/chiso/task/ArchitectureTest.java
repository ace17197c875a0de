package vn.chiso.task;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.AuditedOperations;
import vn.chiso.testing.Catalogue;
import vn.chiso.testing.ServiceArchitecture;

class ArchitectureTest {

    @Test
    void the_service_has_the_shape_of_all_services() {
        ServiceArchitecture.check("vn.chiso.task");
    }

    @Test
    void every_problem_has_its_texts() {
        Catalogue.problemsHaveTexts("vn.chiso.task");
    }

    @Test
    void deadlines_are_read_by_pure_functions() {
        classes()
                .that()
                .resideInAPackage("vn.chiso.task.deadline..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.fasterxml.jackson.annotation", "vn.chiso.task.deadline..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.chiso.task"));
    }

    /**
     * A reading changes nothing; a file is taken in by a job, which leaves the traces when it is applied; what is told to scoring-service
     * leaves its trace there.
     */
    @Test
    void every_change_leaves_its_trace() {
        assertThat(AuditedOperations.withoutTrace("vn.chiso.task"))
                .containsExactlyInAnyOrder(
                        "DeadlineReadingResource.read",
                        "PlanImportResource.apply",
                        "PlanImportResource.receive",
                        "ScoringApi.cite");
    }
}
