package vn.chiso.criteria.responsibility;

import java.util.List;

/** How a page of responsibilities looks in the contract. */
record ResponsibilityPage(List<ResponsibilityResponse> items, String next) {}
