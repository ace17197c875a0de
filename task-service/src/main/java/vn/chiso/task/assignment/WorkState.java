package vn.chiso.task.assignment;

/** First axis of an assignment: the work itself. */
public enum WorkState {
    NOT_STARTED,
    IN_PROGRESS,
    DONE,
    RECALLED;

    /** True while somebody still has to do it. */
    boolean isOpen() {
        return this == NOT_STARTED || this == IN_PROGRESS;
    }
}
