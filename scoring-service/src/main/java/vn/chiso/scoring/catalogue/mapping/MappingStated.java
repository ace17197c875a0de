package vn.chiso.scoring.catalogue.mapping;

import java.util.UUID;

/** Something new is known of two sets: observed in the same transaction. */
public record MappingStated(UUID setId, UUID formerSetId) {}
