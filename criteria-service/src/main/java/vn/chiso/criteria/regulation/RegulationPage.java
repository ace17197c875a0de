package vn.chiso.criteria.regulation;

import java.util.List;

/** How a page of regulations looks in the contract. */
record RegulationPage(List<RegulationSummary> items, String next) {}
