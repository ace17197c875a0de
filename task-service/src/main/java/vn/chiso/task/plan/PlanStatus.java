package vn.chiso.task.plan;

enum PlanStatus {
    DRAFT,
    ISSUED,
    CLOSED
}
