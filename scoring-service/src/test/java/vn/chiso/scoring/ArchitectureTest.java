package vn.chiso.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.testing.AuditedOperations;
import vn.chiso.testing.Catalogue;
import vn.chiso.testing.ServiceArchitecture;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_rules_of_all_services() {
        ServiceArchitecture.check("vn.chiso.scoring");
    }

    @Test
    void every_problem_has_its_texts() {
        Catalogue.problemsHaveTexts("vn.chiso.scoring");
    }

    @ParameterizedTest
    @CsvSource({
        "engine, com.fasterxml.jackson..; com.ezylang.evalex..; vn.chiso.platform.expression",
        "total, vn.chiso.scoring.engine",
        "regulation, com.fasterxml.jackson..",
        "ranking, vn.chiso.scoring.engine; vn.chiso.scoring.total; vn.chiso.scoring.regulation",
        "commendation, vn.chiso.scoring.engine; vn.chiso.scoring.total",
        "classification, vn.chiso.scoring.engine; vn.chiso.scoring.total; vn.chiso.scoring.regulation"
    })
    void what_computes_knows_no_framework_and_no_other_feature(String feature, String known) {
        var pure = "vn.chiso.scoring." + feature;
        var allowed = Stream.concat(Stream.of(pure, "java.."), Arrays.stream(known.split("; ")));
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(pure)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(pure));
    }

    @Test
    void the_consistency_rules_know_nothing_but_the_document() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vn.chiso.scoring.consistency");
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("vn.chiso.scoring.consistency.rule..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "vn.chiso.scoring.consistency.rule..", "vn.chiso.scoring.consistency.document", "java..")
                .check(classes);
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("vn.chiso.scoring.consistency.document")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "vn.chiso.scoring.consistency.document",
                        "java..",
                        "jakarta.validation..",
                        "com.fasterxml.jackson.annotation..",
                        "org.eclipse.microprofile.openapi.annotations..")
                .as("the document knows no framework but the annotations of its contract")
                .check(classes);
    }

    /** A simulation changes nothing; a file is taken in by a job, which leaves the traces when it is applied. */
    @Test
    void every_change_leaves_its_trace() {
        assertThat(AuditedOperations.withoutTrace("vn.chiso.scoring"))
                .containsExactlyInAnyOrder(
                        "CardImportResource.apply",
                        "CardImportResource.receive",
                        "SimulationResource.simulate",
                        "ValueImportResource.apply",
                        "ValueImportResource.receive");
    }
}
