package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.criteria.unit.history.Timeline;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.unit.Grant;

/** Writes single units down: they keep the rules of the tree, or nothing happens; then they are announced and audited. */
@ApplicationScoped
class UnitLedger {

    private final UnitRepository units;
    private final TreeRules rules;
    private final Succession succession;
    private final UnitAnnouncer announcer;
    private final AuditLog audit;

    UnitLedger(UnitRepository units, TreeRules rules, Succession succession, UnitAnnouncer announcer, AuditLog audit) {
        this.units = units;
        this.rules = rules;
        this.succession = succession;
        this.announcer = announcer;
        this.audit = audit;
    }

    UnitResponse created(Unit unit, Grant grant) {
        units.flush();
        requireRules(unit);
        return announce(unit, UnitEvent.CREATED, "unit.created", null, grant);
    }

    UnitResponse corrected(Unit unit, UnitResponse before, Grant grant) {
        units.flush();
        var firstDay = unit.timeline().at(unit.day()).from();
        if (!rules.circular(List.of(unit.id()), firstDay).isEmpty()) {
            throw new ProblemException(UnitProblem.UNIT_PARENT_CYCLE).at("/parentId");
        }
        requireRules(unit);
        return announce(unit, UnitEvent.CHANGED, "unit.changed", before, grant);
    }

    void requireDecided(Unit unit, Timeline corrected) {
        Succession.contradicted(unit.id(), corrected, succession.of(List.of(unit.id())))
                .ifPresent(member -> {
                    throw new ProblemException(UnitProblem.UNIT_HISTORY_CUT).at("/" + member);
                });
    }

    /** Makes known what was written and keeps the rules. */
    void tell(UnitIntake.Written written, Map<UUID, Grant> grants) {
        var created = announcer.announce(written.created(), UnitEvent.CREATED);
        var changed = announcer.announce(written.changed(), UnitEvent.CHANGED);
        var changes = new ArrayList<AuditedChange>();
        created.forEach(state -> changes.add(change("unit.created", null, state, grants)));
        changed.forEach(
                state -> changes.add(change("unit.changed", written.before().get(state.id()), state, grants)));
        audit.recordAll(changes);
    }

    private static AuditedChange change(
            String action, UnitResponse before, UnitResponse after, Map<UUID, Grant> grants) {
        var subject = after.id().toString();
        return new AuditedChange(action, "unit", subject, after.id(), grants.get(after.id()), before, after);
    }

    UnitResponse stateOf(Unit unit) {
        return announcer.stateOf(unit);
    }

    /** @param at the day asked about; null for the state that was last told */
    List<UnitResponse> statesOf(List<Unit> found, LocalDate at) {
        var links = Succession.byUnit(succession.of(found.stream().map(Unit::id).toList()));
        return found.stream()
                .map(unit -> UnitResponse.of(
                        unit, at == null ? unit.statedOn() : at, links.getOrDefault(unit.id(), List.of())))
                .toList();
    }

    private void requireRules(Unit unit) {
        var misplaced = rules.misplaced(List.of(unit.id()));
        if (!misplaced.isEmpty()) {
            var itself = misplaced.stream().anyMatch(each -> each.unit().equals(unit.id()));
            throw new ProblemException(UnitProblem.UNIT_OUTSIDE_PARENT_VALIDITY).at(itself ? "/validFrom" : "/validTo");
        }
        if (!rules.tooDeep(List.of(unit.id())).isEmpty()) {
            throw new ProblemException(UnitProblem.UNIT_TREE_TOO_DEEP).at("/parentId");
        }
        var shared = rules.sharedIdentifiers(List.of(unit.id()));
        if (!shared.isEmpty()) {
            throw new ProblemException(
                            UnitProblem.AGENCY_IDENTIFIER_TAKEN,
                            shared.getFirst().identifier(),
                            shared.getFirst().otherCode())
                    .withErrors(shared.stream()
                            .map(each -> new Violation(
                                    "/identifiers",
                                    UnitProblem.AGENCY_IDENTIFIER_TAKEN.code(),
                                    each.identifier() + " " + each.otherCode()))
                            .toList());
        }
    }

    private UnitResponse announce(Unit unit, String type, String action, UnitResponse before, Grant grant) {
        var after = announcer.announce(List.of(unit), type).getFirst();
        audit.record(change(action, before, after, Map.of(unit.id(), grant)));
        return after;
    }
}
