package vn.chiso.task.plan;

/** What a coordinator must settle before the plan can be issued. */
enum PlanFlag {
    /** Several units are responsible, or none, and nobody has said who leads. */
    NO_LEAD_UNIT
}
