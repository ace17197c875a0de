package vn.chiso.notification.policy;

import java.time.Instant;
import java.util.List;

/**
 * A ladder as it once was.
 *
 * @param changedAt system time; absent for the ladder that came with the service, as is {@code changedBy}
 */
record PolicyVersionResponse(
        long version,
        String name,
        List<PolicyRung> rungs,
        List<PolicyRule> rules,
        Instant changedAt,
        String changedBy) {}
