package vn.chiso.scoring.campaign;

import java.time.LocalDate;

/**
 * The dates of a running campaign changed: observed in the same transaction, so that the cards have the new deadline at once.
 *
 * @param previousSelfScoringTo what it was: cards with a deadline of their own keep theirs
 */
public record DatesChanged(Campaign campaign, LocalDate previousSelfScoringTo) {}
