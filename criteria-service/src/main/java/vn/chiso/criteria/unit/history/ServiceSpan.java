package vn.chiso.criteria.unit.history;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Some days on which a vertical agency serves a unit's area.
 *
 * @param to first day on which it does no more
 */
@Embeddable
public record ServiceSpan(
        @Column(name = "served_unit_id") UUID servedUnitId,
        @Column(name = "valid_from") LocalDate from,
        @Column(name = "valid_to") LocalDate to) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** On some day both are served. */
    public boolean overlaps(ServiceSpan other) {
        return (to == null || to.isAfter(other.from)) && (other.to == null || other.to.isAfter(from));
    }

    boolean reachesPast(LocalDate day) {
        return to == null || to.isAfter(day);
    }

    /** The days of this one from the day on, of another area. */
    ServiceSpan of(UUID area, LocalDate day) {
        return new ServiceSpan(area, from.isBefore(day) ? day : from, to);
    }

    /** On no day between the two neither is served. */
    boolean touches(ServiceSpan other) {
        return (to == null || !to.isBefore(other.from)) && (other.to == null || !other.to.isBefore(from));
    }

    ServiceSpan joined(ServiceSpan other) {
        var last = to == null || other.to == null ? null : to.isAfter(other.to) ? to : other.to;
        return new ServiceSpan(servedUnitId, from.isBefore(other.from) ? from : other.from, last);
    }

    boolean isOf(UUID area) {
        return servedUnitId.equals(area);
    }
}
