package vn.chiso.task.assignment;

/** First axis of an assignment: the work itself. */
enum WorkState {
    NOT_STARTED,
    IN_PROGRESS,
    DONE,
    RECALLED
}
