package vn.chiso.scoring.scorecard;

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
record LineTotals(
        int assessed,
        BigDecimal selfPoints,
        BigDecimal appraisedPoints,
        BigDecimal selfAdjustment,
        BigDecimal appraisedAdjustment) {}
