/** The units of a campaign ranked for whoever may see how they stand: as published, or at a stage. */
package vn.chiso.scoring.result.ranking;
