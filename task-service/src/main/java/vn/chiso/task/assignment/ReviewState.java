package vn.chiso.task.assignment;

/** Second axis of an assignment: what somebody other than the performer said to the result. */
public enum ReviewState {
    NONE,
    PENDING,
    CONFIRMED,
    REJECTED
}
