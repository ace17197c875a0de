package vn.chiso.criteria.calendar;

import java.util.List;

/** How a page of loaded years looks in the contract. */
record CalendarPage(List<CalendarSummary> items, String next) {}
