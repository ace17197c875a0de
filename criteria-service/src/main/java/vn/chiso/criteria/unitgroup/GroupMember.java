package vn.chiso.criteria.unitgroup;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit of a group, on some days.
 *
 * @param to first day on which it is none
 */
record GroupMember(@NotNull UUID unitId, @NotNull LocalDate from, LocalDate to) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    boolean isEmpty() {
        return to != null && !to.isAfter(from);
    }

    boolean overlaps(GroupMember other) {
        return unitId.equals(other.unitId)
                && (to == null || other.from.isBefore(to))
                && (other.to == null || from.isBefore(other.to));
    }

    /** Only on days on which the unit exists. */
    GroupMember within(LocalDate unitFrom, LocalDate unitTo) {
        var start = from.isBefore(unitFrom) ? unitFrom : from;
        var end = to == null || unitTo != null && unitTo.isBefore(to) ? unitTo : to;
        return new GroupMember(unitId, start, end);
    }
}
