package vn.chiso.criteria.set.mapping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A mapping with all that follows from it.
 *
 * @param pairs what corresponds: the entries, then what kept code and title
 * @param unmapped criteria of the set that have no counterpart in the former one: not comparable
 * @param formerUnmapped criteria of the former set of which nothing is said
 */
record CriterionMappingResponse(
        UUID id,
        long version,
        UUID setId,
        UUID formerSetId,
        String programme,
        MappingOrigin origin,
        boolean othersKeepCode,
        String reason,
        String statedBy,
        Instant statedAt,
        List<MappingEntry> entries,
        List<MappedPair> pairs,
        List<String> unmapped,
        List<String> formerUnmapped) {}
