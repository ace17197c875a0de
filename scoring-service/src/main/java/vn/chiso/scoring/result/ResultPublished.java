package vn.chiso.scoring.result;

import java.util.UUID;

/** A result has joined its chain, as the first of its unit in a campaign or as a revision: observed in the same transaction. */
public record ResultPublished(UUID id) {}
