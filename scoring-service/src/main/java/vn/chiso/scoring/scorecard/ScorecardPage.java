package vn.chiso.scoring.scorecard;

import java.util.List;

/** How a page of scorecards looks in the contract. */
record ScorecardPage(List<ScorecardResponse> items, String next) {}
