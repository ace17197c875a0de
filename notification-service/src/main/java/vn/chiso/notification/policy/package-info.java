/**
 * Reminders as data. A policy is a ladder of rungs around the deadline and rules about silence; it belongs to a unit and serves the
 * plans of its subtree, or those of one plan, kind or programme among them. The more particular policy wins before the nearer one.
 *
 * <p>A rung counts calendar or working days, has a misfire policy (only the latest, send late until, skip) and an urgency: ROUTINE may
 * be muted, MANDATORY not, CRITICAL passes quiet hours. Rules that watch each other in a circle are refused.
 *
 * <p>Recipients are positions. OFFICER and UNIT_HEAD are those of the unit that does the work, and of no other: a vacancy there is an
 * alert. STANDING_OFFICE is looked for in the unit that the plan names for it, else in the one that issued the plan; LEADERSHIP in the
 * latter. Where nobody holds one of these two, the nearest unit above answers in which somebody does, be it by two tiers or by three;
 * siblings never do. So the contact who follows for a whole unit is entered at that unit. Only if nobody up to the root holds the
 * position is it vacant.
 */
package vn.chiso.notification.policy;
