/**
 * Measured values of indicators for a unit and a period, with their provenance and history.
 *
 * <p>Typed in, pushed by the portal, imported, or measured by ourselves, which nobody writes over. The figure of a survey (SIPAS,
 * officials) says who asked, when, how many answered and in which document it stands. A value is never changed: the next one takes
 * its place and the history keeps both.
 *
 * <p>A criterion whose method names an indicator, also as a part of a checklist, is bound to it. A self-score that leaves the
 * inputs out is filled from the current value for the unit and the campaign's period, and says so. An entered figure that is not
 * the indicator's needs an explanation. A pair stays a pair, so that no digit is lost. What comes after the card was handed in or
 * locked is shown beside the line and changes nothing; appraisers decide what it means.
 */
package vn.chiso.scoring.indicator;
