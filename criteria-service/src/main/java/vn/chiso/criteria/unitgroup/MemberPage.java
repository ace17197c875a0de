package vn.chiso.criteria.unitgroup;

import java.util.List;
import vn.chiso.criteria.unit.UnitSelection.UnitOnDay;

/** How a page of a group's members looks in the contract. */
record MemberPage(List<UnitOnDay> items, String next) {}
