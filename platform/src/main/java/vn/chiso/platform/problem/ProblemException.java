package vn.chiso.platform.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ends a request with a problem. Rolls the transaction back, so that nothing is half done. */
public final class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient Object[] arguments;
    private final transient List<Violation> errors;
    private final transient Duration retryAfter;

    /** @param arguments fill the placeholders of the detail text of {@code type} */
    public ProblemException(ProblemType type, Object... arguments) {
        this(type, List.of(), null, arguments);
    }

    private ProblemException(ProblemType type, List<Violation> errors, Duration retryAfter, Object[] arguments) {
        super(type.code());
        this.type = type;
        this.errors = errors;
        this.retryAfter = retryAfter;
        this.arguments = arguments;
    }

    /** The same problem, pointing at the member of the body that caused it. */
    public ProblemException at(String pointer) {
        return with(new Violation(pointer, type.code(), null));
    }

    public ProblemException with(Violation violation) {
        var all = new ArrayList<>(errors);
        all.add(violation);
        return new ProblemException(type, List.copyOf(all), retryAfter, arguments);
    }

    public ProblemException withErrors(List<Violation> violations) {
        return new ProblemException(type, List.copyOf(violations), retryAfter, arguments);
    }

    /** The same problem, saying when the request is worth another try. */
    public ProblemException retryAfter(Duration wait) {
        return new ProblemException(type, errors, wait, arguments);
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> errors() {
        return errors;
    }

    /** Null if nobody said. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** What fills the placeholders of its text. */
    public Object[] arguments() {
        return arguments;
    }
}
