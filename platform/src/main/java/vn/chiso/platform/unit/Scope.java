package vn.chiso.platform.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;

/**
 * Access by scope: a grant reaches its unit's subtree as of today, and the history of the units that those succeed. Lists
 * use the same rule as {@code unit_id in (select unit_id from units_in_scope(:codes, :today))}.
 */
@ApplicationScoped
public class Scope {

    private final Caller caller;
    private final Sql sql;
    private final BusinessClock clock;

    Scope(Caller caller, Sql sql, BusinessClock clock) {
        this.caller = caller;
        this.sql = sql;
        this.clock = clock;
    }

    /** True if one of the roles is granted for a subtree that holds the unit; any role if none is named. */
    public boolean reaches(UUID unit, Role... roles) {
        return grant(unit, roles).isPresent();
    }

    /** @throws ProblemException 404 if nothing that the caller holds reaches the unit, 403 if only other roles do */
    public Grant require(UUID unit, Role... roles) {
        return grant(unit, roles).orElseThrow(() -> {
            var seen = roles.length > 0 && reaches(unit);
            return seen ? MissingRole.anyOf(roles) : new ProblemException(PlatformProblem.NOT_FOUND);
        });
    }

    /** The grant by which the caller acts on the unit, for the audit entry. */
    public Optional<Grant> grant(UUID unit, Role... roles) {
        return grantBy("select code from codes_reaching(?, ?, ?)", unit, roles);
    }

    /** @param reaching the codes among some that reach a unit, as of a day */
    private Optional<Grant> grantBy(String reaching, UUID unit, Role... roles) {
        var wanted = Arrays.asList(roles);
        var codes = codes(roles);
        if (codes.length == 0 || unit == null) {
            return Optional.empty();
        }
        var found = sql.query(reaching, row -> row.getString(1), unit, codes, clock.today());
        return caller.grants().stream()
                .filter(grant -> wanted.isEmpty() || wanted.contains(grant.role()))
                .filter(grant -> found.contains(grant.unitCode()))
                .findFirst();
    }

    /** Unit codes of the caller's grants for the roles (all if none is named), for {@code units_in_scope}. */
    public String[] codes(Role... roles) {
        return caller.unitCodes(roles).toArray(String[]::new);
    }

    /**
     * The grant by which the caller has a say over a vertical agency: it serves a unit that the grant reaches. Lists use the
     * same rule as {@code unit_id in (select unit_id from agencies_in_scope(:codes, :today))}.
     */
    public Optional<Grant> grantOverAgency(UUID agency, Role... roles) {
        return grantBy("""
                with asked(agency, codes, today) as (values (?::uuid, ?::text[], ?::date))
                select code from asked cross join unnest(codes) as code
                 where exists (select 1 from agencies_in_scope(array[code], today) s where s.unit_id = agency)
                """, agency, roles);
    }

    /** Every vertical agency that serves a unit reached. For small questions, as {@link #units}. */
    public Set<UUID> agencies(Role... roles) {
        return ids("select unit_id as id from agencies_in_scope(?, ?)", codes(roles), clock.today());
    }

    /** Every unit reached. For small questions; lists join {@code units_in_scope} instead. */
    public Set<UUID> units(Role... roles) {
        return ids("select unit_id as id from units_in_scope(?, ?)", codes(roles), clock.today());
    }

    /** Exactly the units named in the grants, without their subtrees: who acts <em>for</em> a unit. */
    public Set<UUID> unitsOfCaller(Role... roles) {
        return ids("select id from unit_node where code = any (?)", (Object) codes(roles));
    }

    /** True if the role is granted for that very unit. */
    public boolean holds(UUID unit, Role... roles) {
        return unitsOfCaller(roles).contains(unit);
    }

    private Set<UUID> ids(String query, Object... parameters) {
        List<UUID> ids = sql.query(query, row -> row.getObject("id", UUID.class), parameters);
        return ids.stream().collect(Collectors.toUnmodifiableSet());
    }
}
