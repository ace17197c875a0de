package vn.chiso.platform.contract;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import vn.chiso.platform.http.Tagged;
import vn.chiso.platform.idempotency.Idempotent;

/** The method behind each operation: its annotations and parameters tell what a contract may promise, and nothing else does. */
final class ResourceMethods {

    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class);

    private final Map<String, MethodInfo> methods = new HashMap<>();
    private final Set<String> idempotent = new HashSet<>();

    ResourceMethods(IndexView classes) {
        for (var verb : VERBS) {
            classes.getAnnotations(verb).stream()
                    .map(AnnotationInstance::target)
                    .filter(target -> target.kind() == AnnotationTarget.Kind.METHOD)
                    .map(AnnotationTarget::asMethod)
                    .forEach(method -> methods.put(verb.getSimpleName() + " " + path(method), method));
        }
        classes.getAnnotations(Idempotent.class).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.METHOD)
                .map(AnnotationTarget::asMethod)
                .forEach(method -> idempotent.add(path(method)));
    }

    /** A resource that reads its body first has the annotation on a second method, so the path tells. */
    boolean isIdempotent(HttpMethod verb, String path) {
        return verb == HttpMethod.POST && idempotent.contains(path);
    }

    /** Beside the versions of what is answered, which the contract shows. */
    boolean isTagged(HttpMethod verb, String path) {
        var method = methods.get(verb + " " + path);
        return verb == HttpMethod.GET && method != null && method.hasAnnotation(Tagged.class);
    }

    /** Nobody is asked who he is, so nobody is refused for it. */
    boolean isOpen(HttpMethod verb, String path) {
        var method = methods.get(verb + " " + path);
        return method != null
                && (method.hasAnnotation(PermitAll.class)
                        || method.declaringClass().hasDeclaredAnnotation(PermitAll.class)
                                && !method.hasAnnotation(Authenticated.class));
    }

    private static String path(MethodInfo method) {
        return Stream.of(
                        method.declaringClass().declaredAnnotation(Path.class.getName()), method.annotation(Path.class))
                .filter(annotation -> annotation != null)
                .map(annotation -> withoutPatterns(annotation.value().asString()))
                .flatMap(path -> Stream.of(path.split("/")))
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    /** {@code {year: [0-9]{4}}} is {@code {year}}. */
    private static String withoutPatterns(String path) {
        return path.replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }
}
