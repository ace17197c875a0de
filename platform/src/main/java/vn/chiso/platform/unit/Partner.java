package vn.chiso.platform.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;

/** Another system behind the request, such as the portal of a province: what its grants of the role {@code portal} reach. */
@ApplicationScoped
public class Partner {

    private final Caller caller;
    private final Scope scope;
    private final Sql sql;
    private final BusinessClock clock;

    Partner(Caller caller, Scope scope, Sql sql, BusinessClock clock) {
        this.caller = caller;
        this.scope = scope;
        this.sql = sql;
        this.clock = clock;
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

    /** Those of the units that its grants reach, and the vertical agencies among them that serve such units. */
    public Set<UUID> reached(Collection<UUID> units) {
        var codes = codes();
        var today = clock.today();
        return sql.query("""
                        select unit_id from units_in_scope(?, ?) where unit_id = any (?)
                        union
                        select unit_id from agencies_in_scope(?, ?) where unit_id = any (?)
                        """, row -> row.getObject(1, UUID.class), codes, today, units, codes, today, units).stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
