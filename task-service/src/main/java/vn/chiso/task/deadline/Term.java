package vn.chiso.task.deadline;

/** How long after an event something is due. Its end is the calendar's to compute (Civil Code 2015, art. 147 and 148). */
public record Term(int amount, Unit unit) {

    /** What a term is counted in. */
    public enum Unit {
        DAYS,
        WORKING_DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }
}
