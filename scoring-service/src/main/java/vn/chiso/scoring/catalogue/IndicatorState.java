package vn.chiso.scoring.catalogue;

import java.util.UUID;

/**
 * An indicator definition as the event {@code criteria.indicator} carries it.
 *
 * @param sourceSystem the system that measures it, null where people type its values in
 */
record IndicatorState(
        UUID id,
        long version,
        String code,
        String name,
        String unitOfMeasure,
        String direction,
        Integer scale,
        String sourceSystem) {}
