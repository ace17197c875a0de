package vn.chiso.criteria.unit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps vertical agencies serving somebody: whoever served a unit that ends serves its heirs, and whoever succeeds an agency
 * serves what that one served.
 */
final class AreaInheritance {

    private final Restructuring restructuring;
    private final Heirs heirs;

    AreaInheritance(Restructuring restructuring, Heirs heirs) {
        this.restructuring = restructuring;
        this.heirs = heirs;
    }

    void passTo(List<Unit> agencies, Map<UUID, Unit> existing, Map<UUID, Unit> opened) {
        var on = restructuring.on();
        for (var ending : restructuring.endings()) {
            var inheriting = heirs.ofArea(ending.id());
            agencies.forEach(agency -> agency.serveInstead(ending.id(), inheriting, on));
        }
        for (var ending : restructuring.endings()) {
            for (var successor : ending.successors()) {
                var heir = opened.getOrDefault(successor, existing.get(successor));
                heir.takeOverAreas(existing.get(ending.id()), on);
            }
        }
    }
}
