package vn.chiso.task.assignment;

/** Third axis of an assignment: the last request for more time. */
public enum ExtensionState {
    NONE,
    PENDING,
    APPROVED,
    REFUSED
}
