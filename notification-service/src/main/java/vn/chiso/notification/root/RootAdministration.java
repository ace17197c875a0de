package vn.chiso.notification.root;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.UnitNode;
import vn.chiso.platform.unit.UnitTree;

/**
 * Who administers the whole of a People's Committee's tree, and therefore what no single unit of it owns. Vertical agencies
 * (police, army commands) are roots too, but answer for themselves only.
 */
@ApplicationScoped
public class RootAdministration {

    private static final String VERTICAL_AGENCY = "VERTICAL_AGENCY";

    private final Caller caller;
    private final UnitTree units;

    RootAdministration(Caller caller, UnitTree units) {
        this.caller = caller;
        this.units = units;
    }

    /** The grant by which the caller administers a root, and that root. */
    public record Administered(Grant grant, UnitNode root) {}

    /** Empty if the caller administers no People's Committee's tree. */
    public Optional<Administered> ofCaller() {
        return caller.grants().stream()
                .filter(grant -> grant.role() == Role.ADMIN)
                .flatMap(grant -> units
                        .byCode(grant.unitCode())
                        .filter(unit -> unit.parentId() == null && !isVerticalAgency(unit))
                        .map(root -> new Administered(grant, root))
                        .stream())
                .findFirst();
    }

    private static boolean isVerticalAgency(UnitNode unit) {
        return VERTICAL_AGENCY.equals(unit.type());
    }
}
