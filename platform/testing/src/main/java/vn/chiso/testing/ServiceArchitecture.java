package vn.chiso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that keep every service in the same shape. One plain JUnit test a module calls this; a failure lists all
 * that is wrong, not only the first.
 */
public final class ServiceArchitecture {

    private static final String PLATFORM = "vn.chiso.platform";

    private ServiceArchitecture() {}

    /** Checks the main classes of a service, for instance those of {@code "vn.chiso.scoring"}. */
    public static void check(String rootPackage) {
        check(mainClasses(rootPackage), rootPackage);
    }

    /** Checks the platform: no feature in it, and words of the domain in its package {@code unit} alone. */
    public static void checkPlatform() {
        checkPlatform(mainClasses(PLATFORM));
    }

    static void check(JavaClasses classes, String rootPackage) {
        List<ArchRule> rules = new ArrayList<>(CodeRules.all());
        rules.addAll(FeatureRules.of(rootPackage));
        verify(rules, classes);
    }

    static void checkPlatform(JavaClasses classes) {
        List<ArchRule> rules = new ArrayList<>(CodeRules.all());
        rules.addAll(PlatformRules.of(PLATFORM));
        verify(rules, classes);
    }

    static JavaClasses mainClasses(String rootPackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        assertThat(classes)
                .as("main classes below %s: a mistyped package would break no rule", rootPackage)
                .isNotEmpty();
        return classes;
    }

    private static void verify(List<ArchRule> rules, JavaClasses classes) {
        List<String> violations = new ArrayList<>();
        for (ArchRule rule : rules) {
            // A small service need not have, say, a repository.
            EvaluationResult result = rule.allowEmptyShould(true).evaluate(classes);
            result.getFailureReport()
                    .getDetails()
                    .forEach(detail -> violations.add(rule.getDescription() + ": " + detail));
        }
        assertThat(violations).as("violations of the architecture").isEmpty();
    }
}
