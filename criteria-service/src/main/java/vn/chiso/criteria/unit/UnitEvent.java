package vn.chiso.criteria.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Full state of a unit, sent to {@code criteria.unit} after each change of it as {@code unit-created} or {@code unit-changed}.
 * A parent's event may arrive after its child's; within a unit versions ascend.
 */
record UnitEvent(
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
        LocalDate validTo,
        List<UUID> predecessors,
        List<UUID> successors) {

    static final String TOPIC = "criteria.unit";
    static final String CREATED = "chiso.criteria.unit-created.v1";
    static final String CHANGED = "chiso.criteria.unit-changed.v1";
}
