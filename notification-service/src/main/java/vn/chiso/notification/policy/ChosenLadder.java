package vn.chiso.notification.policy;

import java.util.List;
import java.util.UUID;

/** The ladder of an assignment, by the policy's version of now. */
public record ChosenLadder(UUID policyId, long version, List<PolicyRung> rungs) {}
