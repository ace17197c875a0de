package vn.chiso.criteria.set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.criteria.indicator.IndicatorReferences;
import vn.chiso.criteria.lint.CriteriaLint;
import vn.chiso.criteria.lint.Finding;
import vn.chiso.criteria.lint.LintSubject;
import vn.chiso.criteria.method.BoundIndicator;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.criteria.unit.UnitReferences;

/** Checks a stored set by the rules of {@link CriteriaLint}. */
@ApplicationScoped
class CriteriaSetLint {

    private final CriteriaSets sets;
    private final UnitReferences units;
    private final IndicatorReferences indicators;

    CriteriaSetLint(CriteriaSets sets, UnitReferences units, IndicatorReferences indicators) {
        this.sets = sets;
        this.units = units;
        this.indicators = indicators;
    }

    @Transactional
    List<Finding> findings(UUID id) {
        return findings(sets.visible(id));
    }

    List<Finding> findings(CriteriaSet set) {
        var tree = new CriteriaTree(
                sets.nodesOf(set).stream().map(CriterionNode::criterion).toList());
        return CriteriaLint.check(new LintSubject(
                tree,
                set.coverage() == Coverage.EXTRACT,
                units.known(namedUnits(tree)),
                indicators.known(namedIndicators(tree))));
    }

    private static Set<UUID> namedUnits(CriteriaTree tree) {
        return tree.criteria().stream()
                .map(Criterion::appraisingUnitId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<String> namedIndicators(CriteriaTree tree) {
        var named = new HashSet<String>();
        tree.criteria()
                .forEach(criterion ->
                        BoundIndicator.of(criterion.method()).forEach(bound -> named.add(bound.indicator())));
        return named;
    }
}
