package vn.chiso.scoring.evidence;

import java.util.List;

/** How a page of a library looks in the contract. */
record EvidencePage(List<EvidenceResponse> items, String next) {}
