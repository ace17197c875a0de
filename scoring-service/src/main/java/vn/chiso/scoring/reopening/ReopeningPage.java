package vn.chiso.scoring.reopening;

import java.util.List;

/** How a page of reopenings looks in the contract. */
record ReopeningPage(List<ReopeningResponse> items, String next) {}
