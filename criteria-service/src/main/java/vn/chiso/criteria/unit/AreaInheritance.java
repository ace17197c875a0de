package vn.chiso.criteria.unit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        agencies.forEach(agency -> replaceEnded(agency));
        for (var ending : restructuring.endings()) {
            var areas = heirsOf(existing.get(ending.id()).servedOn(on.minusDays(1)));
            for (var successor : ending.successors()) {
                var heir = opened.getOrDefault(successor, existing.get(successor));
                heir.serve(areas, on);
            }
        }
    }

    private void replaceEnded(Unit agency) {
        var on = restructuring.on();
        for (var ending : restructuring.endings()) {
            if (agency.servedOn(on).contains(ending.id())) {
                agency.stopServing(ending.id(), on);
                agency.serve(heirs.ofArea(ending.id()), on);
            }
        }
    }

    private Set<UUID> heirsOf(List<UUID> areas) {
        var passed = new HashSet<UUID>();
        var endings = restructuring.endingsById();
        for (var area : areas) {
            if (endings.containsKey(area)) {
                passed.addAll(heirs.ofArea(area));
            } else {
                passed.add(area);
            }
        }
        return passed;
    }
}
