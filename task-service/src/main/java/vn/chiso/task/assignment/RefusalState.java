package vn.chiso.task.assignment;

/** What became of the unit's proposal to be let off; accepted, it recalls the work. */
public enum RefusalState {
    NONE,
    PENDING,
    ACCEPTED,
    REJECTED
}
