package vn.chiso.task.punctuality;

/** Whose work a figure counts. */
public enum PunctualityBasis {
    /** What the unit itself answers for. */
    OWN,
    /** That, and what all units below it in the tree answer for: a People's Committee is scored, and its divisions perform. */
    SUBTREE
}
