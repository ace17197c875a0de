package vn.chiso.scoring.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.platform.unit.UnitNode;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.scoring.catalogue.CriteriaSetState;
import vn.chiso.scoring.catalogue.CriteriaSets;
import vn.chiso.scoring.catalogue.CriterionNode;
import vn.chiso.scoring.engine.MethodReader;
import vn.chiso.scoring.engine.ScoringMethod;
import vn.chiso.scoring.total.Adjustment;
import vn.chiso.scoring.total.Coverage;
import vn.chiso.scoring.total.SetNode;
import vn.chiso.scoring.total.Totals;

/** Checks what a new campaign refers to, and copies of the set what the campaign is scored by. */
@ApplicationScoped
class CampaignCreation {

    private final CriteriaSets sets;
    private final UnitTree units;
    private final Scope scope;
    private final PinnedCriterionRepository pinned;

    CampaignCreation(CriteriaSets sets, UnitTree units, Scope scope, PinnedCriterionRepository pinned) {
        this.sets = sets;
        this.units = units;
        this.scope = scope;
        this.pinned = pinned;
    }

    CriteriaSetState usableSet(CampaignRequest request) {
        CriteriaSetState set = sets.findOrAsk(request.criteriaSetId())
                .orElseThrow(() -> new ProblemException(CampaignProblem.UNKNOWN_CRITERIA_SET).at("/criteriaSetId"));
        if (!set.inForce()) {
            throw new ProblemException(CampaignProblem.CRITERIA_SET_NOT_PUBLISHED).at("/criteriaSetId");
        }
        if (!set.programme().equals(request.programme())) {
            throw new ProblemException(CampaignProblem.CRITERIA_SET_OF_OTHER_PROGRAMME).at("/programme");
        }
        requireComputable(set);
        return set;
    }

    /** Better refused now than found out by the first unit that cannot be scored. */
    private static void requireComputable(CriteriaSetState set) {
        List<Violation> faults = Stream.concat(
                        set.nodes().stream()
                                .filter(node -> isUnsupported(node) || isUnsupportedAdjustment(node))
                                .map(CriterionNode::code),
                        unsound(set).stream())
                .map(code -> new Violation("/criteriaSetId", CampaignProblem.CRITERIA_SET_NOT_COMPUTABLE.code(), code))
                .toList();
        if (!faults.isEmpty()) {
            throw new ProblemException(CampaignProblem.CRITERIA_SET_NOT_COMPUTABLE).withErrors(faults);
        }
    }

    /** An extract may leave out the sections above its criteria; a full set must be a tree. */
    private static List<String> unsound(CriteriaSetState set) {
        var extract = Coverage.valueOf(set.coverage()) == Coverage.EXTRACT;
        return Totals.unsound(set.nodes().stream()
                .map(node -> new SetNode(
                        node.code(),
                        extract ? null : node.parentCode(),
                        node.title(),
                        node.maxPoints(),
                        node.leaf() ? MethodReader.read(node.method()) : null,
                        null))
                .toList());
    }

    private static boolean isUnsupported(CriterionNode node) {
        if (!node.leaf()) {
            return false;
        }
        var method = MethodReader.read(node.method());
        return method instanceof ScoringMethod.Unsupported || method instanceof ScoringMethod.Aggregate;
    }

    /** Points of a kind that is not known here must not be added in as ordinary ones, nor those of a section without a cap. */
    private static boolean isUnsupportedAdjustment(CriterionNode node) {
        return node.adjustment() != null
                && (node.parentCode() != null
                        || node.maxPoints() == null
                        || Adjustment.read(node.adjustment()).isEmpty());
    }

    /**
     * Units that the organiser may assess: those in his scope, and the agencies of the vertical sectors (police, army, tax) that
     * serve one of these without standing under its committee.
     */
    void requireAssessable(List<UUID> unitIds) {
        Set<UUID> assessable = new HashSet<>(scope.units(Role.ORGANISER));
        assessable.addAll(scope.agencies(Role.ORGANISER));
        Set<UUID> known = units.findAll(unitIds).stream().map(UnitNode::id).collect(Collectors.toSet());
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < unitIds.size(); i++) {
            UUID unit = unitIds.get(i);
            if (!known.contains(unit) || !assessable.contains(unit)) {
                throw new ProblemException(CampaignProblem.UNKNOWN_UNIT).at("/assessedUnitIds/" + i);
            }
            if (!seen.add(unit)) {
                throw new ProblemException(CampaignProblem.UNIT_NAMED_TWICE).at("/assessedUnitIds/" + i);
            }
        }
    }

    void pin(UUID campaignId, CriteriaSetState set) {
        Map<String, PinnedCriterion> byCode = new HashMap<>();
        List<PinnedCriterion> nodes = new ArrayList<>();
        for (CriterionNode node : set.nodes()) {
            var criterion = new PinnedCriterion(campaignId, nodes.size(), node, byCode.get(node.parentCode()));
            byCode.put(node.code(), criterion);
            nodes.add(criterion);
        }
        pinned.persist(nodes);
    }
}
