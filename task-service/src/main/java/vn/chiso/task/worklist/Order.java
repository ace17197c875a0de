package vn.chiso.task.worklist;

/** As given out, or by the effective due date with undated work last. */
public enum Order {
    ID,
    DUE_DATE
}
