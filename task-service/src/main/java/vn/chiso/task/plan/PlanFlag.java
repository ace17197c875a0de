package vn.chiso.task.plan;

/** What a coordinator should look at before the plan is issued. */
public enum PlanFlag {
    /** Several units are responsible, or none, and nobody has said who leads. Holds up issuing. */
    NO_LEAD_UNIT,
    /** "Các cơ quan có liên quan": nobody can be given the work, nor be reminded. Holds up issuing until it is settled. */
    GENERIC_OWNER,
    /** A deadline was read at less than full confidence, and nobody has confirmed the reading. Holds up issuing. */
    DEADLINE_UNCONFIRMED,
    /** Points were lost, and nothing is to be done about them. Holds up issuing until there is a task, or somebody says that none is needed. */
    ITEM_WITHOUT_TASK,
    /** An item of a remediation plan is neither to be remedied nor to be maintained. */
    KIND_MISSING,
    /** The newest edition of its result takes nothing off any more; what people have entered is left to their decision. */
    NOTHING_DEDUCTED
}
