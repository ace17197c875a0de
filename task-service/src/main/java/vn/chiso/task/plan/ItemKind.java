package vn.chiso.task.plan;

/** What an item of a plan is about. */
enum ItemKind {
    /** Nội dung cần khắc phục: a criterion that lost points. */
    REMEDY
}
