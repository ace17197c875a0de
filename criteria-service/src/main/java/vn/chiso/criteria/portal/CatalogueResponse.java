package vn.chiso.criteria.portal;

import java.time.Instant;

/**
 * Metadata of a catalogue.
 *
 * @param version grows with every change of any entry
 * @param updatedAt when an entry last changed, system time; absent while there is none
 */
record CatalogueResponse(String code, String name, String description, long entries, long version, Instant updatedAt) {}
