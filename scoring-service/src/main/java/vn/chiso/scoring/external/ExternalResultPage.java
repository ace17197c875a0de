package vn.chiso.scoring.external;

import java.util.List;

/** How a page of external results looks in the contract. */
record ExternalResultPage(List<ExternalResultResponse> items, String next) {}
