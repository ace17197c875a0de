package vn.chiso.task.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/** Whose feeds the caller makes and sees. */
@ApplicationScoped
class FeedOwner {

    private final Caller caller;
    private final Scope scope;

    FeedOwner(Caller caller, Scope scope) {
        this.caller = caller;
        this.scope = scope;
    }

    /** Somebody without any grant has no part in anybody's work. */
    void requireKnown() {
        if (caller.grants().isEmpty()) {
            throw new ProblemException(PlatformProblem.FORBIDDEN);
        }
    }

    String subject() {
        return caller.subject();
    }

    /** A unit that a grant of the caller reaches, as in his lists of assignments. */
    boolean mayShow(UUID unit) {
        return scope.reaches(unit);
    }

    String[] codes(Role... roles) {
        return scope.codes(roles);
    }
}
