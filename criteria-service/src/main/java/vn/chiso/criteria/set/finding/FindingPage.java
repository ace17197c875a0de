package vn.chiso.criteria.set.finding;

import java.util.List;

/** How findings look in the contract; they are never more than one page. */
record FindingPage(List<FindingResponse> items, String next) {}
