package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.unit.Grant;

/** Tells what a decision has done to units, and keeps record of it. */
@ApplicationScoped
class RestructuringLedger {

    private final Succession succession;
    private final UnitAnnouncer announcer;
    private final AuditLog audit;

    RestructuringLedger(Succession succession, UnitAnnouncer announcer, AuditLog audit) {
        this.succession = succession;
        this.announcer = announcer;
        this.audit = audit;
    }

    Map<UUID, UnitResponse> statesOf(Collection<Unit> units) {
        var links = Succession.byUnit(succession.of(units.stream().map(Unit::id).toList()));
        return units.stream()
                .map(unit -> UnitResponse.of(unit, links.getOrDefault(unit.id(), List.of())))
                .collect(Collectors.toMap(UnitResponse::id, Function.identity()));
    }

    /** Only ended units have successors: who goes on as a part of himself keeps his history to himself. */
    void link(Restructuring restructuring) {
        restructuring
                .endings()
                .forEach(ending -> ending.successors()
                        .forEach(successor ->
                                succession.add(new Succession.Link(ending.id(), successor, restructuring.on()))));
    }

    void unlink(LocalDate on, Collection<UUID> units) {
        succession.remove(units, on);
    }

    void tellReversed(Collection<Unit> units, Map<UUID, UnitResponse> before, Map<UUID, Grant> grants) {
        record(announcer.announce(units, UnitEvent.CHANGED), "unit.changed", before, grants);
    }

    /** @param changed with their states before */
    void tell(
            Collection<Unit> opened,
            Collection<Unit> changed,
            Map<UUID, UnitResponse> before,
            Map<UUID, Grant> grants) {
        record(announcer.announce(opened, UnitEvent.CREATED), "unit.created", before, grants);
        record(announcer.announce(changed, UnitEvent.CHANGED), "unit.changed", before, grants);
    }

    private void record(
            List<UnitResponse> states, String action, Map<UUID, UnitResponse> before, Map<UUID, Grant> grants) {
        for (var state : states) {
            var subject = state.id().toString();
            // None for an agency whose area passes on: the decision touches it, not a right to the agency.
            var grant =
                    grants.getOrDefault(state.id(), grants.values().iterator().next());
            audit.record(new AuditedChange(action, "unit", subject, state.id(), grant, before.get(state.id()), state));
        }
    }
}
