package vn.chiso.criteria.set.mapping;

import java.util.List;

/** How mappings look in the contract; they are never more than one page. */
record CriterionMappingPage(List<CriterionMappingResponse> items, String next) {}
