package vn.chiso.criteria.calendar;

import java.util.List;

/** How a page of revisions looks in the contract. */
record CalendarRevisionPage(List<CalendarRevisionResponse> items, String next) {}
