package vn.chiso.notification.calendar;

/** Fired in the transaction in which the working days of a year became known or were revised. */
public record CalendarChanged(int year) {}
