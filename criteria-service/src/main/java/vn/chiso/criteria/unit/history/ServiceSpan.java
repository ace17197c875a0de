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

    boolean isOf(UUID area) {
        return servedUnitId.equals(area);
    }
}
