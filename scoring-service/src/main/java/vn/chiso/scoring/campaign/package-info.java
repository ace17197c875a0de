/** Scoring campaigns: one programme, one period, one pinned set revision, the units that are assessed, and the phase they are in. */
package vn.chiso.scoring.campaign;
