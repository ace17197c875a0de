package vn.chiso.criteria.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.indicator.IndicatorReferences;
import vn.chiso.criteria.regulation.lint.NamedIndicator;
import vn.chiso.criteria.regulation.lint.NamedUnitGroups;
import vn.chiso.criteria.regulation.lint.RegulationFinding;
import vn.chiso.criteria.regulation.lint.RegulationLint;
import vn.chiso.criteria.regulation.lint.RegulationSubject;
import vn.chiso.criteria.unitgroup.UnitGroupReferences;

/** Checks a stored regulation by the rules of {@link RegulationLint}. */
@ApplicationScoped
class RegulationFindings {

    private final Regulations regulations;
    private final IndicatorReferences indicators;
    private final UnitGroupReferences unitGroups;

    RegulationFindings(Regulations regulations, IndicatorReferences indicators, UnitGroupReferences unitGroups) {
        this.regulations = regulations;
        this.indicators = indicators;
        this.unitGroups = unitGroups;
    }

    @Transactional
    List<RegulationFinding> of(UUID id) {
        return of(regulations.visible(id));
    }

    List<RegulationFinding> of(Regulation regulation) {
        var named = NamedIndicator.of(regulation.content()).stream()
                .map(NamedIndicator::indicator)
                .distinct()
                .toList();
        var years = regulation.periods().stream()
                .map(period -> Year.of(Integer.parseInt(period.substring(0, 4))))
                .distinct()
                .toList();
        return RegulationLint.check(new RegulationSubject(
                regulation.content(),
                regulation.decision(),
                regulation.complete(),
                regulation.note(),
                years,
                indicators.known(named),
                unitGroupsOf(regulation)));
    }

    private NamedUnitGroups unitGroupsOf(Regulation regulation) {
        var named = regulation.content().namedUnitGroups().values();
        return new NamedUnitGroups(unitGroups.known(named), unitGroups.outgrown(named));
    }
}
