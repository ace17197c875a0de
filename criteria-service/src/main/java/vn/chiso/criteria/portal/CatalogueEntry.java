package vn.chiso.criteria.portal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One entry of a catalogue. Its code never changes.
 *
 * @param validTo first day on which it is no more
 * @param status PUBLISHED, SUPERSEDED or WITHDRAWN of a criteria set; of others ACTIVE, or INACTIVE outside their validity
 * @param version grows with every change of the entry
 */
record CatalogueEntry(
        String code,
        String name,
        String parentCode,
        String description,
        LocalDate validFrom,
        LocalDate validTo,
        String status,
        long version,
        Instant updatedAt) {}
