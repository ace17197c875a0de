package vn.chiso.notification.ladder;

/** How far the work of an assignment is. */
enum Work {
    NOT_STARTED,
    IN_PROGRESS,
    DONE,
    RECALLED
}
