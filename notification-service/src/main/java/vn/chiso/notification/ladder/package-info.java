/**
 * Assignments as events tell them, and their ladders. A ladder ends when its work is confirmed, recalled or excused; while a report
 * waits ({@link vn.chiso.notification.ladder.Stage}) its rungs remind those who have to see to the review, and a rejected report puts
 * back for the others what came due meanwhile. An assignment that arrives when all its days have passed is reminded of once.
 *
 * <p>Of several due rungs a later one overtakes an earlier one for those whom it reminds too; so after a downtime everybody hears the
 * latest that is for him, unless he was reminded in the last three days. Plans and calendars only write down that ladders depend on
 * them ({@code relay_request}); they are laid out anew some hundreds in a transaction.
 */
package vn.chiso.notification.ladder;
