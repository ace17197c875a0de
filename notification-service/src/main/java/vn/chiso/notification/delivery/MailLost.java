package vn.chiso.notification.delivery;

import java.util.UUID;
import vn.chiso.notification.ladder.Reason;

/**
 * A mail of which the ledger says that it was sent will not go to its recipient. Told inside the transaction that withdraws it, under
 * the lock of the assignment.
 */
public record MailLost(UUID assignmentId, UUID rungId, UUID deliveryId, Reason why) {}
