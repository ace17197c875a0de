package vn.chiso.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** What keeps the platform from growing into a shared domain. */
final class PlatformRules {

    private PlatformRules() {}

    static List<ArchRule> of(String rootPackage) {
        return List.of(
                noClasses()
                        .should()
                        .dependOnClassesThat(DescribedPredicate.describe(
                                "belong to a service",
                                type -> type.getPackageName().startsWith("vn.chiso.") && !isWithin(type, rootPackage)))
                        .as("the platform knows no service"),
                classes()
                        .that(DescribedPredicate.describe(
                                "are not in unit", type -> !isWithin(type, rootPackage + ".unit")))
                        .should(new TechnicalName())
                        .as("only the package unit speaks of the domain"));
    }

    private static boolean isWithin(JavaClass type, String packageName) {
        return (type.getPackageName() + ".").startsWith(packageName + ".");
    }

    private static final class TechnicalName extends ArchCondition<JavaClass> {

        private static final Set<String> DOMAIN = Set.of(
                "unit",
                "units",
                "criterion",
                "criteria",
                "campaign",
                "scorecard",
                "score",
                "scoring",
                "appraisal",
                "indicator",
                "responsibility",
                "plan",
                "task",
                "assignment",
                "deadline",
                "reminder",
                "punctuality",
                "delivery",
                "recipient",
                "grant",
                "role");

        TechnicalName() {
            super("have technical names");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            Words.of(type.getSimpleName()).stream()
                    .filter(DOMAIN::contains)
                    .forEach(word -> events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " has '" + word + "', a word of the domain")));
        }
    }
}
