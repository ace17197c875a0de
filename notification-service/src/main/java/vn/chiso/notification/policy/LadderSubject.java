package vn.chiso.notification.policy;

import java.util.UUID;

/**
 * What of an assignment chooses its ladder.
 *
 * @param kind of the task; null where the event does not say it
 * @param programme as the event says it; that of the plan where it does not
 */
public record LadderSubject(UUID ownerUnitId, UUID planId, String kind, String programme) {}
