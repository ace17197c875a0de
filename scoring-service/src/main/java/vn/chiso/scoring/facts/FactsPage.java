package vn.chiso.scoring.facts;

import java.util.List;

/** How the facts of a campaign look in the contract. */
record FactsPage(List<FactsResponse> items, String next) {}
