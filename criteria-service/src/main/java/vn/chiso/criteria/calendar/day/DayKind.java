package vn.chiso.criteria.calendar.day;

/** What makes a day differ from its weekday. */
public enum DayKind {
    /** A public holiday of article 112 of the Labour Code, on whatever weekday it falls. */
    HOLIDAY(false),
    /** A weekday off because a holiday fell on a day of rest (article 111.3). */
    COMPENSATORY(false),
    /** A weekday off that is worked on another day. */
    SWAPPED_OFF(false),
    /** A Saturday or Sunday that is worked instead. */
    SWAPPED_WORKING(true);

    private final boolean working;

    DayKind(boolean working) {
        this.working = working;
    }

    public boolean isWorking() {
        return working;
    }
}
