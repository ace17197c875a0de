package vn.chiso.task.group;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A group of units as the event {@code criteria.unit-group} carries it; its rule is for display and not read here. */
record UnitGroupState(UUID id, long version, String code, String name, UUID ownerUnitId, List<Member> members) {

    UnitGroupState {
        members = members == null ? List.of() : List.copyOf(members);
    }

    /** @param to first day on which the unit is no member, null while it is */
    record Member(UUID unitId, LocalDate from, LocalDate to) {}
}
