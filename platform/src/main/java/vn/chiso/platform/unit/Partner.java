package vn.chiso.platform.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Another system behind the request, such as the portal of a province: what its grants of the role {@code portal} reach. */
@ApplicationScoped
public class Partner {

    private final Caller caller;
    private final Scope scope;

    Partner(Caller caller, Scope scope) {
        this.caller = caller;
        this.scope = scope;
    }

    /**
     * Unit codes that the partner's grants name, for {@code units_in_scope}.
     *
     * @throws vn.chiso.platform.problem.ProblemException forbidden for everybody who is no partner
     */
    public String[] codes() {
        caller.require(Role.PORTAL);
        return scope.codes(Role.PORTAL);
    }

    /** The grant by which the partner acts on the unit; empty where none reaches it. */
    public Optional<Grant> grant(UUID unit) {
        caller.require(Role.PORTAL);
        return scope.grant(unit, Role.PORTAL);
    }
}
