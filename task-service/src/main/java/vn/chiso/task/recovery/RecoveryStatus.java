package vn.chiso.task.recovery;

/** What became of a criterion that had lost points; as scoring-service judges it. */
enum RecoveryStatus {
    RECOVERED,
    PARTLY_RECOVERED,
    UNCHANGED,
    LOST_MORE,
    NOT_COMPARABLE
}
