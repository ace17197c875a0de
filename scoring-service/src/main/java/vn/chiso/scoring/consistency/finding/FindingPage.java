package vn.chiso.scoring.consistency.finding;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page of findings looks in the contract. */
@Schema(name = "ConsistencyFindingPage")
record FindingPage(List<FindingResponse> items, String next) {}
