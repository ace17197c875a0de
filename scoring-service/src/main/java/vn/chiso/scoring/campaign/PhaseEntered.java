package vn.chiso.scoring.campaign;

/** A campaign enters a phase: observed in the same transaction, so that the cards move with it or nothing does. */
public record PhaseEntered(Campaign campaign) {}
