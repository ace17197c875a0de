package vn.chiso.criteria.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.criteria.set.PublishedSets;
import vn.chiso.criteria.set.PublishedSets.PublishedSet;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;

/** Refuses assignments that name what is not there, or that contradict each other or what is assigned already. */
@ApplicationScoped
class AssignmentCheck {

    private final ResponsibilityRepository responsibilities;
    private final PublishedSets sets;
    private final UnitReferences units;

    AssignmentCheck(ResponsibilityRepository responsibilities, PublishedSets sets, UnitReferences units) {
        this.responsibilities = responsibilities;
        this.sets = sets;
        this.units = units;
    }

    /** @return the sets that are named */
    Map<UUID, PublishedSet> requireKnown(Assignments assignments) {
        throwIfAny(ResponsibilityProblem.RESPONSIBILITY_FAULTY, assignments.faults());
        units.require(assignments.namedUnits());
        var named = new HashMap<UUID, Optional<PublishedSet>>();
        var unknown = new ArrayList<Violation>();
        for (int i = 0; i < assignments.items().size(); i++) {
            var item = assignments.items().get(i);
            var set = named.computeIfAbsent(item.criteriaSetId(), sets::find);
            if (set.isEmpty()) {
                unknown.add(new Violation(assignments.pointer(i) + "/criteriaSetId", "unknown-criteria-set", null));
            } else if (!set.get().leafCodes().contains(item.criterionCode())) {
                unknown.add(new Violation(
                        assignments.pointer(i) + "/criterionCode", "unknown-criterion", item.criterionCode()));
            }
        }
        throwIfAny(ResponsibilityProblem.UNKNOWN_CRITERION, unknown);
        return named.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().orElseThrow()));
    }

    /**
     * The letter, and two sets of one programme of which the second is in force.
     *
     * @return the second
     */
    PublishedSet requireSuccession(CarryoverRequest request) {
        units.require(Map.of("/source/issuerUnitId", request.source().issuerUnitId()));
        var from = requireSet("/fromCriteriaSetId", request.fromCriteriaSetId());
        var to = requireSet("/toCriteriaSetId", request.toCriteriaSetId());
        if (from.id().equals(to.id()) || !from.programme().equals(to.programme())) {
            throw new ProblemException(ResponsibilityProblem.CRITERIA_SETS_UNRELATED).at("/toCriteriaSetId");
        }
        if (!to.inForce()) {
            throw new ProblemException(ResponsibilityProblem.SET_NOT_IN_FORCE).at("/toCriteriaSetId");
        }
        return to;
    }

    private PublishedSet requireSet(String pointer, UUID id) {
        return sets.find(id)
                .orElseThrow(() -> new ProblemException(ResponsibilityProblem.UNKNOWN_CRITERIA_SET).at(pointer));
    }

    /** Call it when the caller's right is known: it tells what is assigned. Holds the sets until the transaction ends. */
    void requireFree(Assignments assignments, Map<UUID, PublishedSet> named) {
        if (named.values().stream().anyMatch(set -> !set.inForce())) {
            throw new ProblemException(ResponsibilityProblem.SET_NOT_IN_FORCE);
        }
        named.keySet().stream().sorted().forEach(responsibilities::lockSet);
        var assessed = assignments.items().stream()
                .map(ResponsibilityRequest::assessedUnitId)
                .distinct()
                .toList();
        var taken = responsibilities.termsOf(named.keySet(), assessed).stream()
                .collect(Collectors.groupingBy(Term::subject));
        var overlaps = new ArrayList<Violation>();
        for (int i = 0; i < assignments.items().size(); i++) {
            var term = Term.of(assignments.items().get(i));
            var others = taken.computeIfAbsent(term.subject(), subject -> new ArrayList<>());
            if (others.stream().anyMatch(term::overlaps)) {
                overlaps.add(new Violation(
                        assignments.pointer(i) + "/from", "responsibility-overlap", term.criterionCode()));
            }
            others.add(term);
        }
        throwIfAny(ResponsibilityProblem.RESPONSIBILITY_OVERLAP, overlaps);
    }

    /** The issuer of a set that responsibilities rest on, which is never a draft. */
    UUID issuerOf(UUID set) {
        return sets.find(set).orElseThrow().issuerUnitId();
    }

    private static void throwIfAny(ResponsibilityProblem problem, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ProblemException(problem).withErrors(violations);
        }
    }
}
