package vn.chiso.criteria.set.finding;

import jakarta.enterprise.context.ApplicationScoped;
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
import vn.chiso.criteria.set.Coverage;
import vn.chiso.criteria.set.CriteriaSet;
import vn.chiso.criteria.set.CriteriaSets;
import vn.chiso.criteria.set.SetStatus;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.criteria.unit.UnitReferences;

/** Checks a stored set by the rules of {@link CriteriaLint}. */
@ApplicationScoped
public class CriteriaSetLint {

    private final CriteriaSets sets;
    private final UnitReferences units;
    private final IndicatorReferences indicators;

    CriteriaSetLint(CriteriaSets sets, UnitReferences units, IndicatorReferences indicators) {
        this.sets = sets;
        this.units = units;
        this.indicators = indicators;
    }

    public List<Finding> findings(CriteriaSet set) {
        var tree = sets.treeOf(set);
        return CriteriaLint.check(new LintSubject(
                tree,
                set.coverage() == Coverage.EXTRACT,
                set.rounding(),
                new LintSubject.References(units.known(namedUnits(tree)), indicators.known(namedIndicators(tree))),
                framework(set)));
    }

    private LintSubject.Framework framework(CriteriaSet set) {
        if (set.framework() == null) {
            return null;
        }
        var framework = sets.framework(set.framework());
        return new LintSubject.Framework(
                sets.treeOf(framework), framework.rounding(), framework.status() == SetStatus.PUBLISHED);
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
