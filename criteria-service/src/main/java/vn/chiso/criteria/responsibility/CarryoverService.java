package vn.chiso.criteria.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.responsibility.CarryoverResponse.Carried;
import vn.chiso.criteria.responsibility.CarryoverResponse.NotCarried;
import vn.chiso.criteria.responsibility.CarryoverResponse.Reason;
import vn.chiso.criteria.responsibility.Carryovers.Candidate;
import vn.chiso.criteria.set.PublishedSets.PublishedSet;
import vn.chiso.platform.unit.Grant;

/**
 * Lets responsibilities go on under the set that took another's place: of each assessed unit whose responsibilities the caller
 * edits, what holds on the day and is a scored criterion of the same code there. A second run carries nothing over.
 */
@ApplicationScoped
class CarryoverService {

    /** New responsibilities of one request; each is an event and a line of the audit trail. */
    static final int MOST = 5_000;

    private final ResponsibilityRepository responsibilities;
    private final AssignmentCheck check;
    private final Carryovers carryovers;
    private final CatalogueAccess access;
    private final ResponsibilityAnnouncer announcer;

    CarryoverService(
            ResponsibilityRepository responsibilities,
            AssignmentCheck check,
            Carryovers carryovers,
            CatalogueAccess access,
            ResponsibilityAnnouncer announcer) {
        this.responsibilities = responsibilities;
        this.check = check;
        this.carryovers = carryovers;
        this.access = access;
        this.announcer = announcer;
    }

    @Transactional
    CarryoverResponse carryOver(CarryoverRequest request) {
        access.requireReader();
        access.requireEditorOfSomething();
        var set = check.requireSuccession(request);
        responsibilities.lockSet(set.id());
        var assessed = carryovers.assessedUnits(request.fromCriteriaSetId(), request.from());
        var grants = grants(assessed, set.issuerUnitId());
        var possible = new ArrayList<Candidate>();
        var left = new LinkedHashMap<Left, List<UUID>>();
        for (var candidate : carryovers.candidates(request, grants.keySet())) {
            var reason = reasonToLeave(candidate, set);
            if (reason == null) {
                possible.add(candidate);
            } else {
                left.computeIfAbsent(new Left(candidate.criterionCode(), reason), each -> new ArrayList<>())
                        .add(candidate.assessedUnitId());
            }
        }
        var taken = possible.subList(0, Math.min(MOST, possible.size()));
        return new CarryoverResponse(
                copy(request, taken, grants),
                left.entrySet().stream()
                        .map(each -> new NotCarried(
                                each.getKey().criterionCode(), each.getKey().reason(), each.getValue()))
                        .toList(),
                possible.size() - taken.size());
    }

    private record Left(String criterionCode, Reason reason) {}

    /** By unit: those of the issuer of the set edit all of them, the others their own. */
    private Map<UUID, Grant> grants(List<UUID> assessed, UUID issuer) {
        var grants = new HashMap<>(access.editorsOf(assessed));
        access.editorOf(issuer).ifPresent(grant -> assessed.forEach(unit -> grants.putIfAbsent(unit, grant)));
        if (grants.isEmpty() && !assessed.isEmpty()) {
            throw CatalogueAccess.notAnEditor();
        }
        return grants;
    }

    private static Reason reasonToLeave(Candidate candidate, PublishedSet set) {
        if (!set.codes().contains(candidate.criterionCode())) {
            return Reason.CRITERION_MISSING;
        }
        if (!set.leafCodes().contains(candidate.criterionCode())) {
            return Reason.CRITERION_NOT_SCORED;
        }
        if (candidate.taken()) {
            return Reason.ALREADY_ASSIGNED;
        }
        return candidate.gone() ? Reason.UNIT_NOT_THERE_THEN : null;
    }

    private List<Carried> copy(CarryoverRequest request, List<Candidate> originals, Map<UUID, Grant> grants) {
        var copies = carryovers.copy(request, originals);
        var states = responsibilities.read(copies);
        var before = responsibilities.read(originals.stream().map(Candidate::id).toList());
        var carried = new ArrayList<Carried>();
        for (int i = 0; i < copies.size(); i++) {
            var original = originals.get(i);
            var made = states.get(copies.get(i));
            announcer.carriedOver(made, before.get(original.id()), grants.get(original.assessedUnitId()));
            carried.add(new Carried(made.id(), original.id(), original.criterionCode(), original.assessedUnitId()));
        }
        return carried;
    }
}
