package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;

/** What stands in the way of taking a decision back, all of it told at once. */
@ApplicationScoped
class ReversalCheck {

    private final UnitRepository units;
    private final Succession succession;
    private final TreeRules rules;
    private final Instance<UnitDependents> dependents;

    ReversalCheck(UnitRepository units, Succession succession, TreeRules rules, Instance<UnitDependents> dependents) {
        this.units = units;
        this.succession = succession;
        this.rules = rules;
        this.dependents = dependents;
    }

    /**
     * The units are still what the decision made of them, and nothing rests on those that it opened. What is compared is what is
     * true of each day, not the version: a day that came has moved it.
     */
    void untouched(LocalDate on, List<UnitTrace> traces, Map<UUID, Unit> touched) {
        var obstacles = new ArrayList<Violation>();
        for (var trace : traces) {
            var unit = touched.get(trace.unitId());
            if (!unit.facts().equals(trace.after())) {
                obstacles.add(obstacle("unit-changed-since", unit.code() + " " + nameOf(unit)));
            }
        }
        var opened = traces.stream()
                .filter(UnitTrace::isOpening)
                .map(UnitTrace::unitId)
                .collect(Collectors.toSet());
        if (!opened.isEmpty()) {
            dependents.stream()
                    .flatMap(feature -> feature.restingOn(opened).stream())
                    .forEach(each -> obstacles.add(
                            obstacle("unit-in-use", touched.get(each.unitId()).code() + " " + each.what())));
            others(on, touched, opened)
                    .forEach(unit -> obstacles.add(obstacle("unit-in-use", unit.code() + " " + nameOf(unit))));
        }
        refuse(obstacles);
    }

    /** Agencies that serve what was opened without having been passed on by the decision, and units that it succeeded since. */
    private Stream<Unit> others(LocalDate on, Map<UUID, Unit> touched, Set<UUID> opened) {
        var linked = succession.of(opened).stream()
                .filter(link -> !link.on().equals(on) || !touched.containsKey(link.predecessor()))
                .flatMap(link -> Stream.of(link.predecessor(), link.successor()))
                .filter(unit -> !opened.contains(unit))
                .toList();
        var serving = units.servingFrom(on, opened).stream().filter(unit -> !touched.containsKey(unit.id()));
        return Stream.concat(serving, units.findAll(linked).stream()).distinct();
    }

    /** The rules of the tree, of what has been flushed: who came below or took an identifier meanwhile would break them. */
    void sound(LocalDate on, List<UUID> ids) {
        var obstacles = new ArrayList<Violation>();
        rules.misplaced(ids)
                .forEach(each -> obstacles.add(
                        obstacle(UnitProblem.UNIT_OUTSIDE_PARENT_VALIDITY.code(), each.code() + " " + each.name())));
        rules.sharedIdentifiers(ids)
                .forEach(each -> obstacles.add(obstacle(
                        UnitProblem.AGENCY_IDENTIFIER_TAKEN.code(), each.identifier() + " " + each.otherCode())));
        var circular = rules.circular(ids, on);
        circular.forEach(unit -> obstacles.add(obstacle(
                UnitProblem.UNIT_PARENT_CYCLE.code(), units.findById(unit).code())));
        if (circular.isEmpty()) {
            rules.tooDeep(ids)
                    .forEach(unit -> obstacles.add(obstacle(
                            UnitProblem.UNIT_TREE_TOO_DEEP.code(),
                            units.findById(unit).code())));
        }
        refuse(obstacles);
    }

    private static String nameOf(Unit unit) {
        return unit.timeline().at(unit.statedOn()).name();
    }

    private static Violation obstacle(String code, String detail) {
        return new Violation("", code, detail);
    }

    private static void refuse(List<Violation> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new ProblemException(UnitProblem.REORGANISATION_BUILT_ON).withErrors(obstacles);
        }
    }
}
