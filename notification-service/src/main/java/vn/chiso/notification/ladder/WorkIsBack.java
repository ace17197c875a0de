package vn.chiso.notification.ladder;

import java.util.Collection;
import java.util.UUID;
import vn.chiso.notification.contact.Position;

/**
 * A report was rejected or taken back, an excuse withdrawn, or a deadline is again what it was. Told inside the transaction that makes it so, under the lock of the
 * assignment.
 *
 * @param assignmentId whose work it is
 * @param rungs of its present deadline
 * @param coming the mails of rungs that are due now
 */
public record WorkIsBack(UUID assignmentId, Collection<UUID> rungs, Collection<Coming> coming) {

    /** Who holds the position gets the mail of the rung, unless he has it already. */
    public record Coming(UUID rungId, Position position) {}
}
