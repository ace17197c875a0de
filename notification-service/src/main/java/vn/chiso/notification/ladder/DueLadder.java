package vn.chiso.notification.ladder;

import java.util.List;

/**
 * An assignment with due rungs, locked for the current transaction.
 *
 * @param due in the order of their days; empty if another replica was faster
 */
public record DueLadder(TrackedAssignment assignment, List<Rung> due) {}
