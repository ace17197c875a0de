package vn.chiso.task.assignment.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.task.assignment.AssignmentChanges;
import vn.chiso.task.assignment.AssignmentProblem;
import vn.chiso.task.assignment.AssignmentReading;
import vn.chiso.task.assignment.AssignmentResponse;

/** More time: asked for, granted or refused. The original due date is never touched. */
@ApplicationScoped
class Extensions {

    private final AssignmentChanges changes;
    private final AssignmentReading reading;
    private final ProposalBook book;
    private final int most;

    Extensions(
            AssignmentChanges changes,
            AssignmentReading reading,
            ProposalBook book,
            @ConfigProperty(name = "chiso.task.max-extensions") int most) {
        this.changes = changes;
        this.reading = reading;
        this.book = book;
        this.most = most;
    }

    @Transactional
    AssignmentResponse ask(UUID id, ExpectedVersion expected, ExtensionRequest request) {
        changes.byPerformer("assignment.extension-asked", id, expected, assignment -> {
            var current = assignment.dueDate();
            assignment.askForExtension(most);
            requireLater(request.dueDate(), current);
            book.enter(Proposal.extension(id, current, request, book.subject(), book.clock()));
        });
        return reading.get(id);
    }

    @Transactional
    AssignmentResponse decide(UUID id, UUID extensionId, ExpectedVersion expected, ExtensionDecisionRequest request) {
        changes.byReviewer("assignment.extension-decided", id, expected, assignment -> {
            var proposal = book.open(id, extensionId, ProposalKind.EXTENSION);
            switch (request.decision()) {
                case APPROVE -> {
                    var date = granted(assignment.dueDate(), proposal, request);
                    proposal.grant(date);
                    assignment.extendTo(date);
                    book.decide(proposal, ProposalDecision.ACCEPTED, request.reason());
                }
                case REFUSE -> {
                    require(!request.isUnexplained(), "/reason", "not-blank", null);
                    assignment.refuseExtension();
                    book.decide(proposal, ProposalDecision.REJECTED, request.reason());
                }
            }
        });
        return reading.get(id);
    }

    private void requireLater(LocalDate asked, LocalDate current) {
        require(asked.isAfter(current), "/dueDate", "not-later", current.toString());
        var today = book.clock().today();
        require(!asked.isBefore(today), "/dueDate", "past-date", today.toString());
    }

    /**
     * An earlier date than asked for may be granted; one that is no extension, or more than was asked for, may not. The work
     * may have got another due date since it was asked.
     */
    private static LocalDate granted(LocalDate current, Proposal proposal, ExtensionDecisionRequest request) {
        if (current == null) {
            throw new ProblemException(AssignmentProblem.ASSIGNMENT_WITHOUT_DATE);
        }
        var date = request.dueDate() == null ? proposal.askedDueDate() : request.dueDate();
        require(date.isAfter(current), "/dueDate", "not-later", current.toString());
        require(
                !date.isAfter(proposal.askedDueDate()),
                "/dueDate",
                "later-than-asked",
                proposal.askedDueDate().toString());
        require(date.equals(proposal.askedDueDate()) || !request.isUnexplained(), "/reason", "not-blank", null);
        return date;
    }

    private static void require(boolean holds, String pointer, String code, String detail) {
        if (!holds) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED).with(new Violation(pointer, code, detail));
        }
    }
}
