package vn.chiso.criteria.unitgroup;

import java.util.List;

/** How a page of groups looks in the contract. */
record UnitGroupPage(List<UnitGroupResponse> items, String next) {}
