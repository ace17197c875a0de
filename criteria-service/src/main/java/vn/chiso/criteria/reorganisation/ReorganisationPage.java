package vn.chiso.criteria.reorganisation;

import java.util.List;

/** How a page of decisions on units looks in the contract. */
record ReorganisationPage(List<ReorganisationResponse> items, String next) {}
