package vn.chiso.criteria.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A unit as clients see it.
 *
 * @param aliases other spellings met in documents
 * @param validTo first day on which the unit is no more
 */
record UnitResponse(
        UUID id,
        long version,
        String code,
        String name,
        UnitType type,
        UUID parentId,
        List<String> aliases,
        List<UUID> serves,
        String agencyIdentifier,
        String legacyAgencyIdentifier,
        LocalDate validFrom,
        LocalDate validTo) {}
