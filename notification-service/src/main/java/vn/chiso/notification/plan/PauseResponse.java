package vn.chiso.notification.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * That nobody is reminded of a plan's assignments.
 *
 * @param pausedBy user name
 * @param pausedAt business time
 */
record PauseResponse(UUID planId, long version, String planTitle, String reason, String pausedBy, Instant pausedAt) {}
