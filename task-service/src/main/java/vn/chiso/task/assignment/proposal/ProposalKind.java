package vn.chiso.task.assignment.proposal;

/** What a unit can ask of whoever gave out the work: more time, to be let off, help with an obstacle. */
public enum ProposalKind {
    EXTENSION,
    REFUSAL,
    OBSTACLE
}
