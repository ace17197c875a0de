package vn.chiso.gateway.entry;

import java.util.Arrays;
import java.util.Optional;
import vn.chiso.gateway.problem.GatewayProblem;

/**
 * What no request could be made of, dressed as one, so that it is answered in its turn and as all others are. A client
 * that sends such a target itself is refused too: no target of ours has a semicolon.
 */
final class RefusedHead {

    private static final String PREFIX = "/;refused=";

    private RefusedHead() {}

    static String target(GatewayProblem reason) {
        return PREFIX + reason.code();
    }

    /** Why the request with this target is none. */
    static Optional<GatewayProblem> reason(String target) {
        if (!target.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String code = target.substring(PREFIX.length());
        return Arrays.stream(GatewayProblem.values())
                .filter(problem -> problem.isFaultOfForm() && problem.code().equals(code))
                .findFirst();
    }
}
