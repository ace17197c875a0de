/**
 * Scoring campaigns: one programme, one period, one pinned set revision, the units that are assessed, and the phase they are in.
 *
 * <p>A draft can be replaced as a whole; the members that its groups have on the first day of self-scoring are assessed, and
 * settled when self-scoring begins. Of a campaign that runs only dates still to come are changed. Its regulation is pinned like
 * its set. Phases are entered by hand, with all cards or not at all.
 */
package vn.chiso.scoring.campaign;
