package vn.chiso.task.plan;

public enum PlanStatus {
    DRAFT,
    ISSUED,
    CLOSED
}
