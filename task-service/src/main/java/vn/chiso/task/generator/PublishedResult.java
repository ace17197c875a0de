package vn.chiso.task.generator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import vn.chiso.task.unit.NamedUnit;

/**
 * What a plan is drafted from: the part of {@code scoring.result} that tells of lost points.
 *
 * @param revises the result in whose place it was put, null for a first one
 */
record PublishedResult(
        UUID id, UUID revises, String programme, String period, NamedUnit assessedUnit, List<Line> lines) {

    PublishedResult {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    record Line(
            String criterionCode,
            String title,
            BigDecimal maxPoints,
            BigDecimal points,
            BigDecimal deductedPoints,
            String deductionReason,
            String causeCode,
            List<NamedUnit> leadUnits,
            List<NamedUnit> cooperatingUnits) {

        Line {
            leadUnits = leadUnits == null ? List.of() : List.copyOf(leadUnits);
            cooperatingUnits = cooperatingUnits == null ? List.of() : List.copyOf(cooperatingUnits);
        }

        boolean hasFullMarks() {
            return points != null && maxPoints != null && maxPoints.signum() > 0 && points.compareTo(maxPoints) >= 0;
        }

        @JsonIgnore
        boolean isDeducted() {
            return deductedPoints != null && deductedPoints.signum() > 0;
        }
    }
}
