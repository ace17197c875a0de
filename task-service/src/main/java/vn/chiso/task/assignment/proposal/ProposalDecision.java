package vn.chiso.task.assignment.proposal;

/** ANSWERED is for obstacles, which are neither granted nor refused. */
public enum ProposalDecision {
    ACCEPTED,
    REJECTED,
    ANSWERED
}
