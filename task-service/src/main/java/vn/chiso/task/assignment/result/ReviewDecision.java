package vn.chiso.task.assignment.result;

public enum ReviewDecision {
    CONFIRM,
    REJECT
}
