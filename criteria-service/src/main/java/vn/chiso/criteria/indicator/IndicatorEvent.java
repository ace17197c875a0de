package vn.chiso.criteria.indicator;

import java.util.UUID;

/**
 * Full state of an indicator definition, sent to {@code criteria.indicator} after each change of it as
 * {@code indicator-defined} or {@code indicator-changed}.
 */
record IndicatorEvent(
        UUID id,
        long version,
        String code,
        String name,
        String unitOfMeasure,
        Direction direction,
        int scale,
        String sourceSystem) {

    static final String TOPIC = "criteria.indicator";
    static final String DEFINED = "chiso.criteria.indicator-defined.v1";
    static final String CHANGED = "chiso.criteria.indicator-changed.v1";
}
