package vn.chiso.scoring.scorecard;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * Sums over the lines of a card.
 *
 * @param assessed lines that the unit has scored, excluded ones too
 * @param selfPoints of the lines that are part of the total; null while none has any
 * @param appraisedPoints likewise
 * @param selfAdjustment capped bonus less capped penalty; null while no such line has points
 * @param appraisedAdjustment likewise
 */
@Embeddable
public record LineTotals(
        @Column(name = "lines_assessed") int assessed,
        @Column(name = "self_points") BigDecimal selfPoints,
        @Column(name = "appraised_points") BigDecimal appraisedPoints,
        @Column(name = "self_adjustment") BigDecimal selfAdjustment,
        @Column(name = "appraised_adjustment") BigDecimal appraisedAdjustment) {

    static final LineTotals NONE = new LineTotals(0, null, null, null, null);
}
