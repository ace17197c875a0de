package vn.chiso.task.occurrence;

import vn.chiso.platform.problem.ProblemType;

/** What a task's deadline does not allow. */
public enum OccurrenceProblem implements ProblemType {
    /** Nothing of a draft is due yet. */
    TASK_NOT_ISSUED(409),
    /** Its text, or the part that is named, waits for no event. */
    TASK_WITHOUT_TRIGGER(409),
    /** By its document, or by its words and its day. */
    EVENT_ALREADY_REGISTERED(409),
    /** Whoever gets the work would be late at once, and nobody has said that this is meant. */
    EVENT_WORK_OVERDUE(409),
    /** Its text gives the date; only what somebody else sets is entered. */
    DATE_NOT_AWAITED(409),
    /** Only work without an end has check-ins; the other is reported when it is done. */
    TASK_NOT_CONTINUOUS(409);

    private final int status;

    OccurrenceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
