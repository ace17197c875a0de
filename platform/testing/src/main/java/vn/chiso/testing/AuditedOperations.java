package vn.chiso.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows every changing operation from its resource through all that it may call, and tells those from which nothing leads to the
 * audit trail. An interface leads to all that implement it; what only observes an event is not followed.
 */
public final class AuditedOperations {

    private static final List<String> CHANGING =
            List.of("jakarta.ws.rs.POST", "jakarta.ws.rs.PUT", "jakarta.ws.rs.DELETE", "jakarta.ws.rs.PATCH");
    private static final String TRAIL = "vn.chiso.platform.audit.AuditLog";

    private final JavaClasses classes;
    private final String root;

    private AuditedOperations(JavaClasses classes, String root) {
        this.classes = classes;
        this.root = root;
    }

    /** {@code Resource.method} of every changing operation that leaves no trace. */
    public static Set<String> withoutTrace(String root) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root, "vn.chiso.platform");
        return new AuditedOperations(classes, root).silent();
    }

    private Set<String> silent() {
        var operations = classes.stream()
                .filter(type -> type.getPackageName().startsWith(root))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> CHANGING.stream().anyMatch(method::isAnnotatedWith))
                .toList();
        if (operations.isEmpty()) {
            throw new AssertionError("no changing operation below " + root);
        }
        return operations.stream()
                .filter(operation -> !leadsToTrail(operation))
                .map(operation -> operation.getOwner().getSimpleName() + "." + operation.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean leadsToTrail(JavaMethod operation) {
        var seen = new HashSet<JavaCodeUnit>();
        var open = new ArrayDeque<JavaCodeUnit>(List.of(operation));
        while (!open.isEmpty()) {
            var unit = open.pop();
            if (!seen.add(unit)) {
                continue;
            }
            if (unit.getOwner().getName().equals(TRAIL) && unit.getName().startsWith("record")) {
                return true;
            }
            called(unit).forEach(open::push);
        }
        return false;
    }

    private static Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        var calls = unit.getMethodCallsFromSelf().stream().map(JavaMethodCall::getTarget);
        var references = unit.getMethodReferencesFromSelf().stream().map(reference -> reference.getTarget());
        var methods = Stream.concat(
                calls.flatMap(target -> target.resolveMember().stream()),
                references.flatMap(target -> target.resolveMember().stream()));
        var made =
                unit.getConstructorCallsFromSelf().stream().flatMap(call -> call.getTarget().resolveMember().stream());
        return Stream.concat(methods.flatMap(AuditedOperations::withOverriding), made)
                .filter(target -> target.getOwner().getPackageName().startsWith("vn.chiso"));
    }

    private static Stream<JavaCodeUnit> withOverriding(JavaMethod method) {
        var parameters =
                method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return Stream.concat(
                Stream.of(method),
                method.getOwner().getAllSubclasses().stream()
                        .flatMap(type -> type.tryGetMethod(method.getName(), parameters).stream()));
    }
}
