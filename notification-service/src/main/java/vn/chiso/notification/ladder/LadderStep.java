package vn.chiso.notification.ladder;

import vn.chiso.notification.policy.PolicyRung;

/**
 * A rung with the assignment it belongs to.
 *
 * @param step whom it would remind as things are now
 */
public record LadderStep(TrackedAssignment assignment, Rung rung, PolicyRung step) {}
