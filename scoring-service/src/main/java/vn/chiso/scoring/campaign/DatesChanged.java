package vn.chiso.scoring.campaign;

/**
 * The dates of a running campaign changed: observed in the same transaction, so that the cards have the new deadline at once.
 *
 * @param before what they were: cards with a deadline of their own keep theirs
 */
public record DatesChanged(Campaign campaign, CampaignDates before) {}
