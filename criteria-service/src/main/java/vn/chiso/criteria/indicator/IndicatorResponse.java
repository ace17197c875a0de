package vn.chiso.criteria.indicator;

import java.util.UUID;

/** An indicator definition as clients see it. */
record IndicatorResponse(
        UUID id,
        long version,
        String code,
        String name,
        String unitOfMeasure,
        Direction direction,
        int scale,
        String sourceSystem) {}
