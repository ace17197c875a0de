package vn.chiso.notification.ladder;

/** A rung with the assignment it belongs to. */
public record LadderStep(TrackedAssignment assignment, Rung rung) {}
