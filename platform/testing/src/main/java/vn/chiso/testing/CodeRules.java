package vn.chiso.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rules for every line of production code, of services and platform alike. */
final class CodeRules {

    private static final Set<String> FLOATING =
            Set.of("double", "float", Double.class.getName(), Float.class.getName());

    private static final Set<String> INJECTION = Set.of(
            "jakarta.inject.Inject",
            "org.eclipse.microprofile.config.inject.ConfigProperty",
            "org.eclipse.microprofile.reactive.messaging.Channel",
            "org.eclipse.microprofile.rest.client.inject.RestClient");

    private CodeRules() {}

    static List<ArchRule> all() {
        return List.of(
                classes().should(new SpeakingName()).as("names say what a thing is"),
                noFields()
                        .that(DescribedPredicate.describe("are not in metrics", field -> !isMetrics(field.getOwner())))
                        .should()
                        .haveRawType(DescribedPredicate.describe("floating", type -> FLOATING.contains(type.getName())))
                        .as("points and amounts are exact: BigDecimal, no double or float"),
                codeUnits()
                        .that(DescribedPredicate.describe("are not in metrics", unit -> !isMetrics(unit.getOwner())))
                        .should(new ExactNumbers())
                        .as("points and amounts are exact: BigDecimal, no double or float"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("vn.chiso.platform.time..")
                        .should()
                        .accessTargetWhere(DescribedPredicate.describe("reads the time", CodeRules::readsTime))
                        .as("time comes from BusinessClock or SystemClock"),
                noFields()
                        .should()
                        .beAnnotatedWith(DescribedPredicate.describe(
                                "injection",
                                annotation -> INJECTION.contains(
                                        annotation.getRawType().getName())))
                        .as("dependencies come through the constructor"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.util.logging..")
                        .as("logs are written with org.jboss.logging"),
                noClasses()
                        .should()
                        .accessTargetWhere(DescribedPredicate.describe("prints", CodeRules::prints))
                        .as("logs are written with org.jboss.logging"));
    }

    /** Gauges and timers are floating by their nature. */
    private static boolean isMetrics(JavaClass type) {
        return type.getName().contains("Metrics");
    }

    private static boolean readsTime(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        JavaClass owner = target.getOwner();
        return switch (target) {
            case AccessTarget.ConstructorCallTarget made ->
                owner.isEquivalentTo(Date.class) && made.getRawParameterTypes().isEmpty();
            case AccessTarget.CodeUnitAccessTarget called -> {
                boolean clockGiven =
                        called.getRawParameterTypes().stream().anyMatch(t -> t.isEquivalentTo(Clock.class));
                yield owner.getPackageName().equals("java.time")
                                && called.getName().equals("now")
                                && !clockGiven
                        || owner.isEquivalentTo(Clock.class) && called.getName().startsWith("system")
                        || owner.isEquivalentTo(System.class)
                                && called.getName().equals("currentTimeMillis");
            }
            default -> false;
        };
    }

    private static boolean prints(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return target.getOwner().isEquivalentTo(System.class)
                        && Set.of("out", "err").contains(target.getName())
                || target.getName().equals("printStackTrace");
    }

    private static final class ExactNumbers extends ArchCondition<JavaCodeUnit> {

        ExactNumbers() {
            super("compute with exact numbers");
        }

        @Override
        public void check(JavaCodeUnit unit, ConditionEvents events) {
            // The library's own interfaces decide what a lambda for a gauge returns.
            boolean lambda = unit.getName().startsWith("lambda$");
            if (!lambda && isFloating(unit.getRawReturnType(), unit.getRawParameterTypes())) {
                events.add(
                        SimpleConditionEvent.violated(unit, unit.getFullName() + " takes or gives a floating number"));
            }
            for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
                if (access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget called
                        && access.getTargetOwner().isEquivalentTo(BigDecimal.class)
                        && isFloating(called.getRawReturnType(), called.getRawParameterTypes())) {
                    events.add(SimpleConditionEvent.violated(unit, access.getDescription()));
                }
            }
        }

        private static boolean isFloating(JavaClass returned, List<JavaClass> taken) {
            return Stream.concat(Stream.of(returned), taken.stream())
                    .anyMatch(type -> FLOATING.contains(type.getName()));
        }
    }

    /** Words that say nothing, and packages by layer instead of by feature. */
    private static final class SpeakingName extends ArchCondition<JavaClass> {

        private static final Set<String> WORDS = Set.of(
                "manager", "helper", "helpers", "util", "utils", "impl", "base", "data", "info", "dto", "dao", "common",
                "misc");
        private static final Set<String> PACKAGES = Set.of(
                "manager", "helper", "helpers", "util", "utils", "impl", "base", "data", "info", "dto", "dao", "common",
                "misc", "entity", "service", "mapper");

        SpeakingName() {
            super("have speaking names");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean badWord = Words.of(type.getSimpleName()).stream().anyMatch(WORDS::contains);
            boolean badPackage = Stream.of(type.getPackageName().split("\\.")).anyMatch(PACKAGES::contains);
            if (badWord || badPackage) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " has a name that says nothing"));
            }
        }
    }
}
