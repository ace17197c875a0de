package vn.chiso.platform.contract;

import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import vn.chiso.platform.idempotency.Idempotent;

/** The paths whose POST takes an Idempotency-Key: a contract that offers the header elsewhere would promise too much. */
final class IdempotentPaths {

    private IdempotentPaths() {}

    static Set<String> in(IndexView classes) {
        return classes.getAnnotations(Idempotent.class).stream()
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(annotation -> path(annotation.target().asMethod()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String path(MethodInfo method) {
        return Stream.of(
                        method.declaringClass().declaredAnnotation(Path.class.getName()), method.annotation(Path.class))
                .filter(annotation -> annotation != null)
                .flatMap(annotation -> Stream.of(annotation.value().asString().split("/")))
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }
}
