package vn.chiso.task.plan;

/** What sort of document the plan is. */
enum PlanKind {
    /** Kế hoạch khắc phục tồn tại, hạn chế. */
    REMEDIATION
}
