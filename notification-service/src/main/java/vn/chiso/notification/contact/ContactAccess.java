package vn.chiso.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.notification.root.RootAdministration;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.platform.unit.UnitTree;

/** Who may see and change the contacts of a unit: its administrators and task coordinators. */
@ApplicationScoped
class ContactAccess {

    static final Role[] KEEPERS = {Role.ADMIN, Role.TASK_COORDINATOR};

    private final Scope scope;
    private final RootAdministration administration;
    private final UnitTree units;

    ContactAccess(Scope scope, RootAdministration administration, UnitTree units) {
        this.scope = scope;
        this.administration = administration;
        this.units = units;
    }

    Grant require(UUID unitId) {
        return scope.grant(unitId, KEEPERS)
                .or(() -> forVerticalAgency(unitId))
                .orElseGet(() -> scope.require(unitId, KEEPERS));
    }

    /** Police and army commands are outside of the People's Committee's tree; its administrator keeps their contacts. */
    private Optional<Grant> forVerticalAgency(UUID unitId) {
        return units.find(unitId)
                .filter(RootAdministration::isVerticalAgency)
                .flatMap(agency -> administration.ofCaller())
                .map(RootAdministration.Administered::grant);
    }
}
