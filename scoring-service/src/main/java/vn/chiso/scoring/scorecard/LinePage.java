package vn.chiso.scoring.scorecard;

import java.util.List;

/** How a page of lines looks in the contract. */
record LinePage(List<LineResponse> items, String next) {}
