package vn.chiso.scoring.result;

import java.util.List;
import java.util.UUID;

/** Results have joined their chain, as the first of their units in a campaign or as revisions: observed in the same transaction. */
public record ResultsPublished(List<UUID> ids) {}
