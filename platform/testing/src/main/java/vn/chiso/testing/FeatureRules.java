package vn.chiso.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/** How the classes of a service's features may know each other. */
final class FeatureRules {

    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";

    private FeatureRules() {}

    static List<ArchRule> of(String rootPackage) {
        return List.of(
                slices().matching(rootPackage + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .as("features are free of cycles"),
                classes()
                        .that()
                        .haveSimpleNameEndingWith("Resource")
                        .should(usedOnlyWhere("inside itself", FeatureRules::isSameFile))
                        .as("a resource is the end of the line: nothing uses it"),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Resource")
                        .should()
                        .beAnnotatedWith(TRANSACTIONAL)
                        .as("a resource speaks HTTP; the service owns the transaction"),
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .haveSimpleNameEndingWith("Resource")
                        .should()
                        .notBeAnnotatedWith(TRANSACTIONAL)
                        .as("a resource speaks HTTP; the service owns the transaction"),
                classes()
                        .that()
                        .haveNameMatching(".*(Request|Response|Event)")
                        .should(new BeRecordOrKind())
                        .as("data that crosses a boundary is a record"),
                classes()
                        .that()
                        .haveSimpleNameEndingWith("Repository")
                        .should(usedOnlyWhere("inside its package", FeatureRules::isSamePackage))
                        .as("a repository belongs to its feature"));
    }

    private static boolean isSameFile(JavaClass user, JavaClass used) {
        return outermost(user).equals(outermost(used));
    }

    private static boolean isSamePackage(JavaClass user, JavaClass used) {
        return Objects.equals(user.getPackageName(), used.getPackageName());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(FeatureRules::outermost).orElse(type);
    }

    private static ArchCondition<JavaClass> usedOnlyWhere(String where, BiPredicate<JavaClass, JavaClass> allowed) {
        return new ArchCondition<>("be used only " + where) {
            @Override
            public void check(JavaClass used, ConditionEvents events) {
                for (Dependency dependency : used.getDirectDependenciesToSelf()) {
                    if (!allowed.test(dependency.getOriginClass(), used)) {
                        events.add(SimpleConditionEvent.violated(used, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** An interface is the name of a closed set of kinds, each of which is a record again. */
    private static final class BeRecordOrKind extends ArchCondition<JavaClass> {

        BeRecordOrKind() {
            super("be records, or interfaces over records");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (!type.isRecord() && !type.isInterface()) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " is no record"));
            }
        }
    }
}
