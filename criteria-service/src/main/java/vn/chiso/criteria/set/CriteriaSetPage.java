package vn.chiso.criteria.set;

import java.util.List;

/** How a page of sets looks in the contract. */
record CriteriaSetPage(List<CriteriaSetSummary> items, String next) {}
