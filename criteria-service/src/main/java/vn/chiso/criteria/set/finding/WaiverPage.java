package vn.chiso.criteria.set.finding;

import java.util.List;

/** How waivers look in the contract; they are never more than one page. */
record WaiverPage(List<WaiverResponse> items, String next) {}
