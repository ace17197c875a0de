package vn.chiso.notification.delivery;

import java.util.UUID;

/**
 * Body of {@code notification.delivery}: published when a delivery reaches an outcome (SENT, UNCERTAIN, DEAD, WITHDRAWN) and when an
 * operator queues it again, in the transaction of that change. An UNCERTAIN delivery may still become SENT.
 *
 * @param rung days after the due date
 */
record DeliveryEvent(
        UUID id,
        long version,
        String channel,
        UUID recipientContactId,
        UUID assignmentId,
        Integer rung,
        DeliveryState state) {

    static final String TOPIC = "notification.delivery";
    static final String TYPE = "chiso.notification.delivery-changed.v1";
}
