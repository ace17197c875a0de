/**
 * Results that a superior body published for a unit of ours, recorded as published; they feed the same plans as our own.
 *
 * <p>Lines can be recorded with it, as in an appendix of deducted points: with a criteria set and the measured inputs each stands
 * beside what our engine comes to. Published figures are never corrected: {@code computed} tells where they differ, the event and
 * the plan speak of what was published.
 */
package vn.chiso.scoring.external;
