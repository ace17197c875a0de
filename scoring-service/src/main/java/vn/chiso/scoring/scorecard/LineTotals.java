package vn.chiso.scoring.scorecard;

import java.math.BigDecimal;

/**
 * Sums over the lines of a card.
 *
 * @param assessed lines that the unit has scored, excluded ones too
 * @param selfPoints null while no line has any
 * @param appraisedPoints null while no line has any
 */
record LineTotals(int assessed, BigDecimal selfPoints, BigDecimal appraisedPoints) {}
