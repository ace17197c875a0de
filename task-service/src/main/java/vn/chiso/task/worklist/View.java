package vn.chiso.task.worklist;

/** Whose work: what was handed to the caller, of his units, of the units below them, or what waits for his decision. */
public enum View {
    MINE,
    UNIT,
    SUBTREE,
    DECISION
}
