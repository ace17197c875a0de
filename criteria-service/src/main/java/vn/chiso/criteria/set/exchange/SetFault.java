package vn.chiso.criteria.set.exchange;

import vn.chiso.criteria.tree.TreeFault;
import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with the rows of a set among themselves, and with the set that they mean. */
enum SetFault implements ProblemType {
    DUPLICATE_CODE,
    UNKNOWN_PARENT,
    PARENT_CYCLE,
    PARENT_AFTER_CHILD,
    ONE_HEAD_EXPECTED,
    SEVERAL_DRAFTS,
    FRAMEWORK_FIXED;

    static SetFault of(TreeFault.Kind kind) {
        return switch (kind) {
            case DUPLICATE_CODE -> DUPLICATE_CODE;
            case UNKNOWN_PARENT -> UNKNOWN_PARENT;
            case PARENT_CYCLE -> PARENT_CYCLE;
            case PARENT_AFTER_CHILD -> PARENT_AFTER_CHILD;
        };
    }

    @Override
    public int status() {
        return 400;
    }
}
