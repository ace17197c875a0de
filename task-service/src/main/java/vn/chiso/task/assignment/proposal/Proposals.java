package vn.chiso.task.assignment.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.AssignmentAccess;

/** The proposals of an assignment, for those who may see it. */
@ApplicationScoped
public class Proposals {

    private final ProposalRepository proposals;
    private final AssignmentAccess access;
    private final BusinessClock clock;

    Proposals(ProposalRepository proposals, AssignmentAccess access, BusinessClock clock) {
        this.proposals = proposals;
        this.access = access;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<ProposalResponse> of(UUID assignmentId) {
        return proposals.findOf(assignmentId).stream().map(Proposal::response).toList();
    }

    /** The work is taken back: that lets the unit off, and answers everything else that it asked for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endWith(UUID assignmentId, String reason) {
        proposals
                .findOpen(assignmentId)
                .forEach(proposal -> proposal.decide(endOf(proposal.kind()), reason, access.subject(), clock));
    }

    private static ProposalDecision endOf(ProposalKind kind) {
        return switch (kind) {
            case EXTENSION -> ProposalDecision.REJECTED;
            case REFUSAL -> ProposalDecision.ACCEPTED;
            case OBSTACLE -> ProposalDecision.ANSWERED;
        };
    }
}
