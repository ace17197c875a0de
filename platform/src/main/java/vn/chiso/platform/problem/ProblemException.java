package vn.chiso.platform.problem;

import java.util.ArrayList;
import java.util.List;

/** Ends a request with a problem. Rolls the transaction back, so that nothing is half done. */
public final class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient Object[] arguments;
    private final transient List<Violation> errors;

    /** @param arguments fill the placeholders of the detail text of {@code type} */
    public ProblemException(ProblemType type, Object... arguments) {
        this(type, List.of(), arguments);
    }

    private ProblemException(ProblemType type, List<Violation> errors, Object[] arguments) {
        super(type.code());
        this.type = type;
        this.errors = errors;
        this.arguments = arguments;
    }

    /** The same problem, pointing at the member of the body that caused it. */
    public ProblemException at(String pointer) {
        return with(new Violation(pointer, type.code(), null));
    }

    public ProblemException with(Violation violation) {
        var all = new ArrayList<>(errors);
        all.add(violation);
        return new ProblemException(type, List.copyOf(all), arguments);
    }

    public ProblemException withErrors(List<Violation> violations) {
        return new ProblemException(type, List.copyOf(violations), arguments);
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> errors() {
        return errors;
    }

    /** What fills the placeholders of its text. */
    public Object[] arguments() {
        return arguments;
    }
}
