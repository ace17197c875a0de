package vn.chiso.task.task;

/** Whom the words of a document mean. */
public enum PartyKind {
    UNIT,
    /** Each member on the day on which the work is given out: "UBND các xã, thị trấn". */
    GROUP,
    /** Nobody in particular: "các cơ quan có liên quan". */
    GENERIC
}
