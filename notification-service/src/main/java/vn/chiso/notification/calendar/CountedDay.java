package vn.chiso.notification.calendar;

import java.time.LocalDate;

/**
 * A day at a distance from another.
 *
 * @param provisional a year on the way is not known yet, only its Saturdays and Sundays were left out
 */
public record CountedDay(LocalDate date, boolean provisional) {}
