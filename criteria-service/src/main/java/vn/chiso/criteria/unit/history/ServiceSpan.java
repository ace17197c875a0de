package vn.chiso.criteria.unit.history;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Since when, and until when, a vertical agency serves a unit's area.
 *
 * @param to first day on which it does no more
 */
@Embeddable
public record ServiceSpan(
        @Column(name = "valid_from") LocalDate from,
        @Column(name = "valid_to") LocalDate to) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
