package vn.chiso.task.target;

/** Whether a reported value reaches its target. */
public enum TargetVerdict {
    REACHED,
    NOT_REACHED,
    /** The target is words that only a person can judge. */
    UNDECIDED
}
