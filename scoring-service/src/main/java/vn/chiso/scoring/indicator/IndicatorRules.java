package vn.chiso.scoring.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.scoring.catalogue.Indicators;

/** What holds for every value that somebody enters, one by one or by file. */
@ApplicationScoped
class IndicatorRules {

    private final Indicators indicators;
    private final BusinessClock clock;

    IndicatorRules(Indicators indicators, BusinessClock clock) {
        this.indicators = indicators;
        this.clock = clock;
    }

    /** @throws ProblemException pointing into the request */
    void require(IndicatorValueRequest request) {
        requireEntered(request.indicator());
        requireSense(request);
        request.measure().requireScale(scale(request.indicator()));
    }

    /** For new values only: the indicator may have got less decimals since others were recorded. */
    int scale(String indicator) {
        return indicators.scale(indicator);
    }

    /** What a system measures, a unit does not write over: it would be its own judge. */
    void requireEntered(String indicator) {
        if (!indicators.isDefined(indicator)) {
            throw new ProblemException(IndicatorProblem.UNKNOWN_INDICATOR).at("/indicator");
        }
        if (IndicatorValues.TASK_PUNCTUALITY.equals(indicator) || indicators.isMeasuredBySystem(indicator)) {
            throw new ProblemException(IndicatorProblem.INDICATOR_IS_MEASURED).at("/indicator");
        }
    }

    void requireSense(IndicatorValueRequest request) {
        request.measure().requireSense();
        if (request.survey() != null) {
            request.survey().requireSense(clock.today());
        }
    }
}
