package vn.chiso.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/**
 * Who may see and change the contacts of a unit: its administrators and task coordinators, and for a vertical agency (police,
 * army command) those of the units that it serves, because their reminders go there.
 */
@ApplicationScoped
class ContactAccess {

    static final Role[] KEEPERS = {Role.ADMIN, Role.TASK_COORDINATOR};

    private final Scope scope;

    ContactAccess(Scope scope) {
        this.scope = scope;
    }

    Grant require(UUID unitId) {
        return scope.grant(unitId, KEEPERS)
                .or(() -> scope.grantOverAgency(unitId, KEEPERS))
                .orElseGet(() -> scope.require(unitId, KEEPERS));
    }
}
