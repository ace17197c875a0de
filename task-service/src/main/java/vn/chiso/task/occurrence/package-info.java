/**
 * When a task is due: occurrences are rows, and each is given out to the units that lead the task. What a text dates has one when its
 * plan is issued; a recurrence has one a window, made ahead by a horizon ({@code rule}); an event has one when it is registered
 * ({@code trigger}); continuous work has one without a date and check-ins ({@code checkin}); what somebody else dates has one that waits.
 * A rule waits, and is tried again, while a leading group is not whole or the calendar that it needs is not loaded; it keeps no other rule
 * waiting. No work is given out on a plan that is being closed ({@link PlanHold}).
 */
package vn.chiso.task.occurrence;
