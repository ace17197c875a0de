package vn.chiso.notification.calendar;

/** Which days a distance counts. */
public enum DayCount {
    CALENDAR,
    WORKING
}
