package vn.chiso.scoring.external;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.engine.Trace;
import vn.chiso.scoring.result.snapshot.UnitRef;

/**
 * One criterion as the superior body published it, beside what its measured inputs come to.
 *
 * @param computedPoints by the criteria set; null where no inputs were given, or only a person can give the points
 * @param trace how they follow; null likewise
 * @param leadUnits who answers for the criterion on the day of recording
 */
public record ExternalLine(
        String criterionCode,
        String title,
        BigDecimal maxPoints,
        BigDecimal points,
        BigDecimal deductedPoints,
        String reason,
        String causeCode,

        @Schema(type = SchemaType.OBJECT, description = "Measured inputs by name: numbers, booleans or texts")
        Map<String, InputValue> inputs,

        BigDecimal computedPoints,
        Trace trace,
        List<UnitRef> leadUnits,
        List<UnitRef> cooperatingUnits) {

    public ExternalLine {
        inputs = inputs == null ? Map.of() : Map.copyOf(inputs);
        leadUnits = leadUnits == null ? List.of() : List.copyOf(leadUnits);
        cooperatingUnits = cooperatingUnits == null ? List.of() : List.copyOf(cooperatingUnits);
    }

    /** As computed where something was, else as published. */
    BigDecimal recomputed() {
        return computedPoints == null ? points : computedPoints;
    }

    boolean differs() {
        return points.compareTo(recomputed()) != 0;
    }
}
