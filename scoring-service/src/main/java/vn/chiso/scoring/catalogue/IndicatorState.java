package vn.chiso.scoring.catalogue;

import java.util.UUID;

/** An indicator definition as the event {@code criteria.indicator} carries it. */
record IndicatorState(
        UUID id, long version, String code, String name, String unitOfMeasure, String direction, Integer scale) {}
