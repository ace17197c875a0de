package vn.chiso.notification.ladder;

import java.util.Collection;
import java.util.UUID;
import vn.chiso.notification.contact.Position;

/**
 * A report was rejected or taken back, or an excuse withdrawn. Told inside the transaction that makes it so, under the lock of the
 * assignment.
 *
 * @param rungs of its present deadline
 * @param coming what the next sweep sends by e-mail
 */
public record WorkIsBack(Collection<UUID> rungs, Collection<Coming> coming) {

    /** Who is reminded of which rung. */
    public record Coming(UUID rung, Position position) {}

    /** Whether another rung than the given one reminds the position: of that one itself the ledger says that it was sent. */
    public boolean remindsWithout(UUID rung, Position position) {
        return coming.stream()
                .anyMatch(each -> each.position() == position && !each.rung().equals(rung));
    }
}
