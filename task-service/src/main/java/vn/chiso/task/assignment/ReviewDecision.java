package vn.chiso.task.assignment;

enum ReviewDecision {
    CONFIRM,
    REJECT
}
