package vn.chiso.scoring.indicator;

import java.util.List;

/** How a page of values looks in the contract. */
record IndicatorValuePage(List<IndicatorValueResponse> items, String next) {}
