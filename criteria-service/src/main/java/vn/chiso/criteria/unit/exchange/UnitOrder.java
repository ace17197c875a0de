package vn.chiso.criteria.unit.exchange;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.chiso.criteria.unit.UnitIntake.Stated;

/** Puts new units into an order in which they can be made: a file may name a parent before or after its children. */
final class UnitOrder {

    private final Map<UUID, Stated> created = new LinkedHashMap<>();
    private final LocalDate today;

    UnitOrder(Collection<Stated> created, LocalDate today) {
        created.forEach(each -> this.created.put(each.id(), each));
        this.today = today;
    }

    private UUID parent(Stated unit) {
        return unit.facts().timeline().at(today).parentId();
    }

    /** Units that stand below themselves. Each is walked over once. */
    Set<UUID> circles() {
        var circular = new HashSet<UUID>();
        var walkOf = new HashMap<UUID, UUID>();
        for (var start : created.keySet()) {
            var id = start;
            while (created.containsKey(id) && walkOf.putIfAbsent(id, start) == null) {
                id = parent(created.get(id));
            }
            if (start.equals(walkOf.get(id)) && !circular.contains(id)) {
                while (circular.add(id)) {
                    id = parent(created.get(id));
                }
            }
        }
        return circular;
    }

    /**
     * Those that cannot be made although nothing is wrong with them, because they name one that cannot.
     *
     * @param faulty new units that something is wrong with
     * @param all units of the file, new and changed
     */
    static Set<UUID> heldBackBy(Set<UUID> faulty, Collection<Stated> all) {
        var namedBy = new HashMap<UUID, List<UUID>>();
        for (var each : all) {
            each.facts()
                    .named()
                    .forEach(named -> namedBy.computeIfAbsent(named, id -> new ArrayList<>())
                            .add(each.id()));
        }
        var held = new HashSet<UUID>(faulty);
        var waiting = new ArrayDeque<UUID>(faulty);
        while (!waiting.isEmpty()) {
            namedBy.getOrDefault(waiting.poll(), List.of()).stream()
                    .filter(held::add)
                    .forEach(waiting::add);
        }
        return held;
    }

    /** Parents first, without those on or below a circle. */
    List<Stated> parentsFirst() {
        var below = new HashMap<UUID, List<Stated>>();
        var ready = new ArrayDeque<Stated>();
        for (var each : created.values()) {
            if (created.containsKey(parent(each))) {
                below.computeIfAbsent(parent(each), id -> new ArrayList<>()).add(each);
            } else {
                ready.add(each);
            }
        }
        var ordered = new ArrayList<Stated>();
        while (!ready.isEmpty()) {
            var next = ready.poll();
            ordered.add(next);
            ready.addAll(below.getOrDefault(next.id(), List.of()));
        }
        return ordered;
    }
}
