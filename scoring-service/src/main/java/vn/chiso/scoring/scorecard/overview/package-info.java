/**
 * All lines of all cards of a campaign as one table, for the organiser. It is read card by card while it is sent, so that neither
 * memory nor the database has to hold it; each card is shown as it is at its turn.
 */
package vn.chiso.scoring.scorecard.overview;
