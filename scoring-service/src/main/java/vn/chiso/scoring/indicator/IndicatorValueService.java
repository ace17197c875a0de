package vn.chiso.scoring.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;
import vn.chiso.scoring.catalogue.Indicators;

/** Typed-in values. */
@ApplicationScoped
@Transactional
class IndicatorValueService {

    private final IndicatorValueRepository values;
    private final IndicatorHistory history;
    private final Indicators indicators;
    private final Scope scope;
    private final AuditLog audit;

    IndicatorValueService(
            IndicatorValueRepository values,
            IndicatorHistory history,
            Indicators indicators,
            Scope scope,
            AuditLog audit) {
        this.values = values;
        this.history = history;
        this.indicators = indicators;
        this.scope = scope;
        this.audit = audit;
    }

    IndicatorValue record(IndicatorValueRequest request) {
        var grant = scope.require(request.unitId(), Role.SCORING_OFFICER, Role.UNIT_HEAD, Role.ORGANISER, Role.PORTAL);
        if (!indicators.isDefined(request.indicator())) {
            throw new ProblemException(IndicatorProblem.UNKNOWN_INDICATOR).at("/indicator");
        }
        requireTyped(request.indicator());
        var measure = new Measure(request.value(), request.numerator(), request.denominator());
        measure.requireSense();
        var recorded = history.typedIn(request, measure);
        audit.record(new AuditedChange(
                "indicator-value.recorded",
                "indicator-value",
                recorded.id().toString(),
                request.unitId(),
                grant,
                null,
                IndicatorValueResponse.from(recorded)));
        return recorded;
    }

    /** What a system measures, a unit does not write over: it would be its own judge. */
    private void requireTyped(String indicator) {
        if (IndicatorValues.TASK_PUNCTUALITY.equals(indicator) || indicators.isMeasuredBySystem(indicator)) {
            throw new ProblemException(IndicatorProblem.INDICATOR_IS_MEASURED).at("/indicator");
        }
    }

    Page<IndicatorValue> list(IndicatorValueFilter filter, PageRequest page) {
        return Page.of(
                values.page(filter, page),
                page.limit(),
                value -> List.of(value.id().toString()));
    }
}
