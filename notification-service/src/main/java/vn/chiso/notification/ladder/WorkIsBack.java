package vn.chiso.notification.ladder;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import vn.chiso.notification.contact.Position;

/**
 * A report was rejected or taken back, or an excuse withdrawn. Told inside the transaction that makes it so, under the lock of the
 * assignment.
 *
 * @param rungs of its present deadline
 * @param remindedAnyway who gets an e-mail of a rung that is due now
 */
public record WorkIsBack(Collection<UUID> rungs, Set<Position> remindedAnyway) {}
