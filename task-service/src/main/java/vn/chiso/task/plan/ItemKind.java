package vn.chiso.task.plan;

/** What an item of a plan is about. */
public enum ItemKind {
    /** Nội dung cần khắc phục: a criterion that lost points. */
    REMEDY,
    /** Nội dung cần duy trì. */
    MAINTAIN,
    /** The document does not say which; in a remediation plan that is flagged. */
    UNSPECIFIED
}
