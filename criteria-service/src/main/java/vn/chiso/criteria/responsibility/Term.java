package vn.chiso.criteria.responsibility;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The time for which a criterion of an assessed unit is taken.
 *
 * @param to exclusive, null while it lasts
 */
record Term(UUID criteriaSetId, UUID assessedUnitId, String criterionCode, LocalDate from, LocalDate to) {

    static Term of(ResponsibilityRequest request) {
        return new Term(
                request.criteriaSetId(),
                request.assessedUnitId(),
                request.criterionCode(),
                request.from(),
                request.to());
    }

    Subject subject() {
        return new Subject(criteriaSetId, assessedUnitId, criterionCode);
    }

    boolean overlaps(Term other) {
        return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
    }

    /** What one answers for. */
    record Subject(UUID criteriaSetId, UUID assessedUnitId, String criterionCode) {}
}
