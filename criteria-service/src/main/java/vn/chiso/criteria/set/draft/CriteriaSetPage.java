package vn.chiso.criteria.set.draft;

import java.util.List;
import vn.chiso.criteria.set.CriteriaSetSummary;

/** How a page of sets looks in the contract. */
record CriteriaSetPage(List<CriteriaSetSummary> items, String next) {}
