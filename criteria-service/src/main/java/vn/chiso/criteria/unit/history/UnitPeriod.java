package vn.chiso.criteria.unit.history;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a unit was for some days.
 *
 * @param to first day on which this holds no more, null while no end is known
 * @param parentId absent for a root
 */
@Embeddable
public record UnitPeriod(
        @Column(name = "valid_from") LocalDate from,
        @Column(name = "valid_to") LocalDate to,
        @Column(name = "name") String name,
        @Enumerated(EnumType.STRING) @Column(name = "type") UnitType type,
        @Column(name = "parent_id") UUID parentId) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    UnitPeriod between(LocalDate newFrom, LocalDate newTo) {
        return new UnitPeriod(newFrom, newTo, name, type, parentId);
    }

    public UnitPeriod named(String newName, UnitType newType) {
        return new UnitPeriod(from, to, newName, newType == null ? type : newType, parentId);
    }

    public UnitPeriod below(UUID newParent) {
        return new UnitPeriod(from, to, name, type, newParent);
    }

    boolean saysTheSameAs(UnitPeriod other) {
        return equals(other.between(from, to));
    }
}
