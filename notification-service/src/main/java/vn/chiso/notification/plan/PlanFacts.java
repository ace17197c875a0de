package vn.chiso.notification.plan;

import java.util.UUID;

/**
 * What reminders need of a plan.
 *
 * @param kind of plan, e.g. {@code REMEDIATION}
 * @param programme by which the result was scored that the plan answers, null if it answers none
 */
public record PlanFacts(UUID id, String title, String kind, String programme, UUID ownerUnitId) {}
