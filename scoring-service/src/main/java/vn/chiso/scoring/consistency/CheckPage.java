package vn.chiso.scoring.consistency;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page of checks looks in the contract. */
@Schema(name = "ConsistencyCheckPage")
record CheckPage(List<CheckResponse> items, String next) {}
