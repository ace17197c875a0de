package vn.chiso.scoring.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/**
 * Whose people the caller is. A grant outlives its unit: it counts as one on whoever succeeded that. A unit above that what has ended
 * falls back to is no successor here: all its agencies would work inside it.
 */
@ApplicationScoped
public class OwnUnits {

    /** Grants that make somebody one of the unit's people; looking on and running the system do not. */
    private static final Role[] OFFICES = {
        Role.SCORING_OFFICER,
        Role.UNIT_HEAD,
        Role.APPRAISER,
        Role.ORGANISER,
        Role.TASK_COORDINATOR,
        Role.CATALOGUE_EDITOR,
        Role.LEADER
    };

    /** As above: an organiser is above those whom he assesses, and may be one of them. */
    private static final Role[] OFFICES_BESIDE_ORGANISING = {
        Role.SCORING_OFFICER, Role.UNIT_HEAD, Role.APPRAISER, Role.TASK_COORDINATOR, Role.CATALOGUE_EDITOR, Role.LEADER
    };

    // Native: the closure of the unit tree and who succeeds whom have no entities.
    private static final String UNITS = """
            with recursive merged(predecessor_id, successor_id) as not materialized (
                select s.predecessor_id, s.successor_id from unit_succession s
                 where not exists (select 1 from unit_path up where up.descendant_id = s.predecessor_id
                                                                and up.ancestor_id = s.successor_id)
            ), assessed(id) as (
                select ?::uuid
                union
                select m.successor_id from assessed a join merged m on m.predecessor_id = a.id
            ), former(id) as (
                select id from assessed
                union
                select m.predecessor_id from former f join merged m on m.successor_id = f.id
            ), own(id) as (
                select unnest(?::uuid[])
                union
                select m.successor_id from own o join merged m on m.predecessor_id = o.id
            ), above(found) as (
                select 1 from assessed a join unit_path p on p.descendant_id = a.id join own o on o.id = p.ancestor_id
            ), inside(found) as (
                select 1 from former f join unit_path p on p.ancestor_id = f.id join own o on o.id = p.descendant_id
            )
            """;

    private final Scope scope;
    private final Sql sql;

    OwnUnits(Scope scope, Sql sql) {
        this.scope = scope;
        this.sql = sql;
    }

    /**
     * The unit, or one that it was merged into, lies in a unit of the caller's, or he works inside such a unit or one that was merged
     * into it.
     */
    public boolean hold(UUID unit) {
        return found("select found from above union all select found from inside limit 1", unit, OFFICES);
    }

    /** He works inside it, as above, in whatever office but that of an organiser. */
    public boolean areInside(UUID unit) {
        return found("select found from inside limit 1", unit, OFFICES_BESIDE_ORGANISING);
    }

    private boolean found(String where, UUID unit, Role[] offices) {
        return !sql.query(UNITS + where, row -> 1, unit, scope.unitsOfCaller(offices))
                .isEmpty();
    }
}
