package vn.chiso.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.platform.unit.UnitNode;
import vn.chiso.platform.unit.UnitTree;

/** Who may see and change the contacts of a unit: its administrators and task coordinators. */
@ApplicationScoped
class ContactAccess {

    static final Role[] KEEPERS = {Role.ADMIN, Role.TASK_COORDINATOR};

    private final Scope scope;
    private final Caller caller;
    private final UnitTree units;

    ContactAccess(Scope scope, Caller caller, UnitTree units) {
        this.scope = scope;
        this.caller = caller;
        this.units = units;
    }

    Grant require(UUID unitId) {
        return scope.grant(unitId, KEEPERS)
                .or(() -> asAdministratorOfAnotherRoot(unitId))
                .orElseGet(() -> scope.require(unitId, KEEPERS));
    }

    /** Police and army commands are roots that no grant of the People's Committee's tree reaches. */
    private Optional<Grant> asAdministratorOfAnotherRoot(UUID unitId) {
        if (units.find(unitId).filter(ContactAccess::isRoot).isEmpty()) {
            return Optional.empty();
        }
        return caller.grants().stream()
                .filter(grant -> grant.role() == Role.ADMIN)
                .filter(grant -> units.byCode(grant.unitCode())
                        .filter(ContactAccess::isRoot)
                        .isPresent())
                .findFirst();
    }

    private static boolean isRoot(UnitNode unit) {
        return unit.parentId() == null;
    }
}
