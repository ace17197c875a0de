package vn.chiso.notification.policy;

import java.util.List;
import java.util.UUID;

/** @param serves empty where the ladder is for all plans of the unit */
record PolicyResponse(
        UUID id,
        long version,
        String code,
        String name,
        UUID unitId,
        Serving serves,
        List<PolicyRung> rungs,
        List<PolicyRule> rules) {}
