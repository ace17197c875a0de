package vn.chiso.task.plan;

/** What sort of document the plan is. */
public enum PlanKind {
    /** Kế hoạch khắc phục tồn tại, hạn chế. */
    REMEDIATION,
    /** Thông báo kết luận. */
    NOTICE,
    /** Công văn. */
    LETTER,
    /** Chỉ thị, văn bản chỉ đạo. */
    DIRECTIVE
}
