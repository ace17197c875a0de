package vn.chiso.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A webhook; its secrets are shown only when they are made.
 *
 * @param owner user name of the person who is told when it stops working
 * @param disabledReason why it is DISABLED
 * @param failingSince system time since which every attempt failed
 */
record WebhookResponse(
        UUID id,
        long version,
        UUID unitId,
        String url,
        String description,
        List<String> types,
        String owner,
        WebhookState state,
        String disabledReason,
        Instant failingSince) {}
