package vn.chiso.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/**
 * Who may see and change the contacts of a unit: its administrators and task coordinators. A vertical agency (police, army command) may
 * serve several areas, and all their reminders go to its contacts: so those keep them too whose grant reaches all that it serves, and
 * nobody who reaches a part of it only.
 */
@ApplicationScoped
public class ContactAccess {

    static final Role[] KEEPERS = {Role.ADMIN, Role.TASK_COORDINATOR};

    private final Scope scope;
    private final Caller caller;
    private final Sql sql;
    private final BusinessClock clock;

    ContactAccess(Scope scope, Caller caller, Sql sql, BusinessClock clock) {
        this.scope = scope;
        this.caller = caller;
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws vn.chiso.platform.problem.ProblemException unless the caller keeps them */
    public Grant require(UUID unitId) {
        return scope.grant(unitId, KEEPERS)
                .or(() -> grantOverAgency(unitId))
                .orElseGet(() -> scope.require(unitId, KEEPERS));
    }

    /** Lists use the same rule. */
    private Optional<Grant> grantOverAgency(UUID agency) {
        var keepers = List.of(KEEPERS);
        return caller.grants().stream()
                .filter(grant -> keepers.contains(grant.role()))
                .filter(grant -> keeps(grant, agency))
                .findFirst();
    }

    private boolean keeps(Grant grant, UUID agency) {
        var codes = new String[] {grant.unitCode()};
        return !sql.query("select 1 from agencies_kept(?, ?) where unit_id = ?", row -> 1, codes, clock.today(), agency)
                .isEmpty();
    }
}
