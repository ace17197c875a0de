package vn.chiso.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What Bean Validation finds, as violations worded in the language of the reader rather than of the machine. The texts are
 * those of {@code ContributorValidationMessages} here and {@code ValidationMessages} of a service.
 */
@ApplicationScoped
public class Constraints {

    private final Validator validator;
    private final MessageInterpolator interpolator;

    Constraints(ValidatorFactory factory) {
        this.validator = factory.getValidator();
        this.interpolator = factory.getMessageInterpolator();
    }

    /** What is wrong with this, with pointers from its root. */
    public List<Violation> violations(Object said, Locale language) {
        return violations(validator.validate(said), language);
    }

    List<Violation> violations(Set<? extends ConstraintViolation<?>> broken, Locale language) {
        return broken.stream()
                .map(v -> new Violation(pointer(v), rule(v), text(v).in(language)))
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
    }

    public LocalText text(ConstraintViolation<?> violation) {
        var context = new Context(violation.getConstraintDescriptor(), violation.getInvalidValue());
        return language -> interpolator.interpolate(violation.getMessageTemplate(), context, language);
    }

    /** Bean Validation names the method and the parameter first; the pointer starts inside the body. */
    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        var parameter = "";
        for (var node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case PROPERTY, CONTAINER_ELEMENT -> {
                    if (node.getIndex() != null) {
                        pointer.append('/').append(node.getIndex());
                    } else if (node.getKey() != null) {
                        pointer.append('/')
                                .append(ProblemMappers.escape(node.getKey().toString()));
                    }
                    if (node.getKind() == ElementKind.PROPERTY) {
                        pointer.append('/').append(ProblemMappers.escape(node.getName()));
                    }
                }
                case PARAMETER -> parameter = node.getName();
                default -> {
                    // The method itself says nothing to the client.
                }
            }
        }
        return pointer.isEmpty() ? "?" + parameter : pointer.toString();
    }

    private static String rule(ConstraintViolation<?> violation) {
        var name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private record Context(ConstraintDescriptor<?> descriptor, Object value) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return descriptor;
        }

        @Override
        public Object getValidatedValue() {
            return value;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
