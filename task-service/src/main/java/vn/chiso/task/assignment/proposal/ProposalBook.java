package vn.chiso.task.assignment.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.AssignmentAccess;
import vn.chiso.task.assignment.AssignmentProblem;

/** Enters proposals and their answers, each with who and when. */
@ApplicationScoped
class ProposalBook {

    private final ProposalRepository proposals;
    private final AssignmentAccess access;
    private final BusinessClock clock;

    ProposalBook(ProposalRepository proposals, AssignmentAccess access, BusinessClock clock) {
        this.proposals = proposals;
        this.access = access;
        this.clock = clock;
    }

    void enter(Proposal proposal) {
        proposals.persist(proposal);
    }

    void enter(UUID assignmentId, ProposalKind kind, String reason) {
        enter(new Proposal(assignmentId, kind, reason, subject(), clock));
    }

    /** @throws ProblemException 404 if the assignment has no such proposal, 409 if it has been decided */
    Proposal open(UUID assignmentId, UUID id, ProposalKind kind) {
        var proposal = proposals
                .find(assignmentId, id, kind)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        if (!proposal.isOpen()) {
            throw new ProblemException(AssignmentProblem.PROPOSAL_DECIDED);
        }
        return proposal;
    }

    /** The refusal that waits; there is one at most. */
    Proposal openRefusal(UUID assignmentId) {
        return proposals.findOpen(assignmentId).stream()
                .filter(proposal -> proposal.kind() == ProposalKind.REFUSAL)
                .findFirst()
                .orElseThrow(() -> new ProblemException(AssignmentProblem.NO_REFUSAL_TO_DECIDE));
    }

    void decide(Proposal proposal, ProposalDecision decision, String answer) {
        proposal.decide(decision, answer, subject(), clock);
    }

    String subject() {
        return access.subject();
    }

    BusinessClock clock() {
        return clock;
    }
}
