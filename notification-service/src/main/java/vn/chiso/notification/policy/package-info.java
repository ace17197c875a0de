/**
 * Reminders as data. A policy is a ladder of rungs around the deadline and rules about silence; it belongs to a unit and serves the
 * plans of its subtree, or those of one plan, kind or programme among them. The more particular policy wins before the nearer one.
 *
 * <p>A rung counts calendar or working days, has a misfire policy (only the latest, send late until, skip) and an urgency: ROUTINE may
 * be muted, MANDATORY not, CRITICAL passes quiet hours. Rules that watch each other in a circle are refused.
 */
package vn.chiso.notification.policy;
