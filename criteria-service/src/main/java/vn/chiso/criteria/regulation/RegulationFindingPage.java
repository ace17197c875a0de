package vn.chiso.criteria.regulation;

import java.util.List;
import vn.chiso.criteria.regulation.lint.RegulationFindingResponse;

/** How findings look in the contract; they are never more than one page. */
record RegulationFindingPage(List<RegulationFindingResponse> items, String next) {}
