package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.criteria.unit.Restructuring.Named;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.ProblemType;
import vn.chiso.platform.problem.Violation;

/** What refuses a decision on units. Every fault of one kind is told at once, each at its place in the request. */
@ApplicationScoped
class RestructuringCheck {

    private final UnitRepository units;
    private final TreeRules rules;

    RestructuringCheck(UnitRepository units, TreeRules rules) {
        this.units = units;
        this.rules = rules;
    }

    void namedOnce(Restructuring asked) {
        var seen = new HashSet<UUID>();
        refuse(
                UnitProblem.UNIT_NAMED_TWICE,
                asked.named().stream()
                        .filter(named -> !seen.add(named.id()))
                        .map(named -> at(named, UnitProblem.UNIT_NAMED_TWICE, null))
                        .toList());
    }

    void identifiers(Restructuring restructuring) {
        refuse(
                UnitProblem.UNIT_VALIDITY_EMPTY,
                restructuring.emptyIdentifiers().stream()
                        .map(pointer ->
                                new Violation(pointer + "/identifiers", UnitProblem.UNIT_VALIDITY_EMPTY.code(), null))
                        .toList());
    }

    /** Versions, and days: history is written forwards, so nothing may be planned for later already. */
    void possible(Restructuring restructuring, Map<UUID, Unit> existing) {
        refuse(
                PlatformProblem.STALE_VERSION,
                restructuring.named().stream()
                        .filter(named -> named.version() != null
                                && named.version() != existing.get(named.id()).version())
                        .map(named -> at(named, PlatformProblem.STALE_VERSION, null))
                        .toList());
        var ended = restructuring.endingsById();
        var absent = new ArrayList<Violation>();
        var later = new ArrayList<Violation>();
        for (var named : restructuring.named()) {
            var timeline = existing.get(named.id()).timeline();
            var ends = ended.containsKey(named.id());
            if (!timeline.exists(restructuring.on()) || ends && !timeline.from().isBefore(restructuring.on())) {
                absent.add(at(
                        named,
                        UnitProblem.UNIT_NOT_THERE_THEN,
                        existing.get(named.id()).code()));
            } else if (timeline.changesAfter(restructuring.on()) || ends && timeline.to() != null) {
                later.add(at(
                        named,
                        UnitProblem.UNIT_CHANGES_LATER,
                        existing.get(named.id()).code()));
            }
        }
        refuse(UnitProblem.UNIT_NOT_THERE_THEN, absent);
        refuse(UnitProblem.UNIT_CHANGES_LATER, later);
        refuse(
                UnitProblem.UNIT_CODE_TAKEN,
                restructuring.openings().stream()
                        .filter(opening -> units.codeExists(opening.unit().code()))
                        .map(opening -> new Violation(
                                opening.pointer() + "/code",
                                UnitProblem.UNIT_CODE_TAKEN.code(),
                                opening.unit().code()))
                        .toList());
    }

    /** The rules of the tree, of what has been flushed. */
    void sound(Restructuring restructuring, Map<UUID, Unit> existing) {
        var pointers = restructuring.named().stream().collect(Collectors.toMap(Named::id, Named::pointer));
        restructuring.openings().forEach(opening -> pointers.put(opening.id(), opening.pointer()));
        refuse(
                UnitProblem.UNIT_PARENT_CYCLE,
                rules.circular(existing.keySet(), restructuring.on()).stream()
                        .map(unit -> new Violation(
                                pointers.getOrDefault(unit, ""), UnitProblem.UNIT_PARENT_CYCLE.code(), null))
                        .toList());
        placed(restructuring, pointers);
        refuse(
                UnitProblem.UNIT_TREE_TOO_DEEP,
                rules.tooDeep(pointers.keySet()).stream()
                        .map(unit -> new Violation(pointers.get(unit), UnitProblem.UNIT_TREE_TOO_DEEP.code(), null))
                        .toList());
        refuse(
                UnitProblem.AGENCY_IDENTIFIER_TAKEN,
                rules.sharedIdentifiers(pointers.keySet()).stream()
                        .map(each -> new Violation(
                                pointers.get(each.unit()) + "/identifiers",
                                UnitProblem.AGENCY_IDENTIFIER_TAKEN.code(),
                                each.identifier() + " " + each.otherCode()))
                        .toList());
    }

    private void placed(Restructuring restructuring, Map<UUID, String> pointers) {
        var ended = restructuring.endingsById();
        var misplaced = rules.misplaced(pointers.keySet());
        refuse(
                UnitProblem.UNIT_ORPHANED,
                misplaced.stream()
                        .filter(each -> ended.containsKey(each.parent()) && !ended.containsKey(each.unit()))
                        .map(each -> new Violation(
                                ended.get(each.parent()).pointer(),
                                UnitProblem.UNIT_ORPHANED.code(),
                                each.code() + " " + each.name()))
                        .toList());
        refuse(
                UnitProblem.UNIT_OUTSIDE_PARENT_VALIDITY,
                misplaced.stream()
                        .map(each -> new Violation(
                                pointers.getOrDefault(each.unit(), pointers.getOrDefault(each.parent(), "")),
                                UnitProblem.UNIT_OUTSIDE_PARENT_VALIDITY.code(),
                                each.code() + " " + each.name()))
                        .toList());
    }

    private static Violation at(Named named, ProblemType type, String detail) {
        return new Violation(named.pointer(), type.code(), detail);
    }

    private static void refuse(ProblemType type, List<Violation> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(type).withErrors(faults);
        }
    }
}
