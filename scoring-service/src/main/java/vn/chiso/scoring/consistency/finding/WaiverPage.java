package vn.chiso.scoring.consistency.finding;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How waivers look in the contract; they are never more than one page. */
@Schema(name = "ConsistencyWaiverPage")
record WaiverPage(List<WaiverResponse> items, String next) {}
