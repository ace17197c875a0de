package vn.chiso.scoring.indicator;

import java.util.UUID;

/** What there is one current value of. */
record ValueKey(String indicator, UUID unitId, String period) {

    static ValueKey of(IndicatorValue value) {
        return new ValueKey(value.indicator(), value.unitId(), value.period());
    }

    static ValueKey of(IndicatorValueRequest request) {
        return new ValueKey(request.indicator(), request.unitId(), request.period());
    }
}
