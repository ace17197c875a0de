package vn.chiso.notification.policy;

import java.util.List;
import java.util.UUID;

record PolicyResponse(UUID id, long version, String code, String name, UUID unitId, List<PolicyRung> rungs) {}
