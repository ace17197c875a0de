package vn.chiso.criteria.unit;

import java.util.List;

/** How a page of units looks in the contract. */
public record UnitPage(List<UnitResponse> items, String next) {}
