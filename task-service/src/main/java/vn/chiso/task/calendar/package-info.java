/**
 * Which days are worked: the calendars of {@code criteria.calendar}, replicated, and the arithmetic on them. A year that never arrived
 * is refused, never guessed.
 */
package vn.chiso.task.calendar;
