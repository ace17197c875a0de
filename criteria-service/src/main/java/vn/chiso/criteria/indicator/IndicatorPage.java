package vn.chiso.criteria.indicator;

import java.util.List;

/** How a page of indicators looks in the contract. */
record IndicatorPage(List<IndicatorResponse> items, String next) {}
