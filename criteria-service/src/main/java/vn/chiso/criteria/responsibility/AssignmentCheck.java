package vn.chiso.criteria.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.criteria.responsibility.Assignments.Fault;
import vn.chiso.criteria.set.PublishedSets;
import vn.chiso.criteria.set.PublishedSets.PublishedSet;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Grant;

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
        throwIfAny(ResponsibilityProblem.RESPONSIBILITY_FAULTY, assignments, assignments.faults());
        units.require(assignments.namedUnits());
        var named = named(assignments);
        throwIfAny(ResponsibilityProblem.UNKNOWN_CRITERION, assignments, unknown(assignments, named));
        return named;
    }

    /** The published sets among those that are named. */
    Map<UUID, PublishedSet> named(Assignments assignments) {
        return assignments.items().stream()
                .map(ResponsibilityRequest::criteriaSetId)
                .distinct()
                .flatMap(id -> sets.find(id).stream())
                .collect(Collectors.toMap(PublishedSet::id, Function.identity()));
    }

    List<Fault> unknown(Assignments assignments, Map<UUID, PublishedSet> named) {
        var unknown = new ArrayList<Fault>();
        for (int i = 0; i < assignments.items().size(); i++) {
            var item = assignments.items().get(i);
            var set = named.get(item.criteriaSetId());
            if (set == null) {
                unknown.add(new Fault(i, "criteriaSetId", ResponsibilityProblem.UNKNOWN_CRITERIA_SET, null));
            } else if (!set.leafCodes().contains(item.criterionCode())) {
                unknown.add(
                        new Fault(i, "criterionCode", ResponsibilityProblem.UNKNOWN_CRITERION, item.criterionCode()));
            }
        }
        return unknown;
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
        hold(named);
        throwIfAny(ResponsibilityProblem.RESPONSIBILITY_OVERLAP, assignments, overlaps(assignments, named));
    }

    /** Until the end of the transaction nobody else assigns by these sets. */
    void hold(Map<UUID, PublishedSet> named) {
        named.keySet().stream().sorted().forEach(responsibilities::lockSet);
    }

    List<Fault> overlaps(Assignments assignments, Map<UUID, PublishedSet> named) {
        var assessed = assignments.items().stream()
                .map(ResponsibilityRequest::assessedUnitId)
                .distinct()
                .toList();
        var taken = responsibilities.termsOf(named.keySet(), assessed).stream()
                .collect(Collectors.groupingBy(Term::subject));
        var overlaps = new ArrayList<Fault>();
        for (int i = 0; i < assignments.items().size(); i++) {
            var term = Term.of(assignments.items().get(i));
            var others = taken.computeIfAbsent(term.subject(), subject -> new ArrayList<>());
            if (others.stream().anyMatch(term::overlaps)) {
                overlaps.add(new Fault(i, "from", ResponsibilityProblem.RESPONSIBILITY_OVERLAP, term.criterionCode()));
            }
            others.add(term);
        }
        return overlaps;
    }

    /** The issuer of a set that responsibilities rest on, which is never a draft. */
    UUID issuerOf(UUID set) {
        return sets.find(set).orElseThrow().issuerUnitId();
    }

    /** Whose editors may assign: those of the assessed units, and of the issuers of the sets. */
    static Set<UUID> concerned(Assignments assignments, Map<UUID, PublishedSet> named) {
        var concerned =
                named.values().stream().map(PublishedSet::issuerUnitId).collect(Collectors.toCollection(HashSet::new));
        assignments.items().forEach(item -> concerned.add(item.assessedUnitId()));
        return concerned;
    }

    /** @param edited by unit, the grant by which the caller edits it */
    static Optional<Grant> grant(ResponsibilityRequest item, Map<UUID, PublishedSet> named, Map<UUID, Grant> edited) {
        var issuer = Optional.ofNullable(named.get(item.criteriaSetId())).map(PublishedSet::issuerUnitId);
        return Optional.ofNullable(edited.get(item.assessedUnitId())).or(() -> issuer.map(edited::get));
    }

    private static void throwIfAny(ResponsibilityProblem problem, Assignments assignments, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(problem)
                    .withErrors(faults.stream().map(assignments::violation).toList());
        }
    }
}
