package vn.chiso.task.assignment.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.AssignmentProblem;

/** Something that the performer's unit asked for, and its answer. Decided once; another one follows instead. */
@Entity
@Table(name = "assignment_proposal")
class Proposal {

    @Id
    private UUID id;

    @Column(name = "assignment_id")
    private UUID assignmentId;

    @Enumerated(EnumType.STRING)
    private ProposalKind kind;

    private String reason;

    @Column(name = "due_date")
    private LocalDate dueDate;

    @Column(name = "asked_due_date")
    private LocalDate askedDueDate;

    @Column(name = "granted_due_date")
    private LocalDate grantedDueDate;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private ProposalDecision decision;

    private String answer;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Proposal() {
        // for Hibernate
    }

    Proposal(UUID assignmentId, ProposalKind kind, String reason, String subject, BusinessClock clock) {
        this.id = Ids.next();
        this.assignmentId = assignmentId;
        this.kind = kind;
        this.reason = reason;
        this.proposedBy = subject;
        this.proposedAt = clock.now();
    }

    static Proposal extension(
            UUID assignmentId, LocalDate from, ExtensionRequest request, String subject, BusinessClock clock) {
        var proposal = new Proposal(assignmentId, ProposalKind.EXTENSION, request.reason(), subject, clock);
        proposal.dueDate = from;
        proposal.askedDueDate = request.dueDate();
        return proposal;
    }

    void decide(ProposalDecision taken, String why, String subject, BusinessClock clock) {
        if (decision != null) {
            throw new ProblemException(AssignmentProblem.PROPOSAL_DECIDED);
        }
        decision = taken;
        answer = why;
        decidedBy = subject;
        decidedAt = clock.now();
    }

    void grant(LocalDate date) {
        grantedDueDate = date;
    }

    boolean isOpen() {
        return decision == null;
    }

    ProposalKind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }

    LocalDate askedDueDate() {
        return askedDueDate;
    }

    ProposalResponse response() {
        return new ProposalResponse(
                id, kind, reason, dueDate, askedDueDate, grantedDueDate, proposedAt, decision, answer, decidedAt);
    }
}
