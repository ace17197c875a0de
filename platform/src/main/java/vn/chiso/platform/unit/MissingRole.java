package vn.chiso.platform.unit;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;

/** Why somebody may not: any one of these roles would do. It names no object, so it tells of none. */
public final class MissingRole {

    private static final String CODE = "role-missing";

    private MissingRole() {}

    public static ProblemException anyOf(Role... roles) {
        var names = Arrays.stream(roles).map(Role::claim).collect(Collectors.joining(", "));
        return new ProblemException(PlatformProblem.FORBIDDEN).with(new Violation("", CODE, names));
    }
}
