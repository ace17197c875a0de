package vn.chiso.task.assignment.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.task.assignment.AssignmentChanges;
import vn.chiso.task.assignment.AssignmentReading;
import vn.chiso.task.assignment.AssignmentResponse;

/** Orders that a unit does not want to take, and obstacles that it meets. */
@ApplicationScoped
class Refusals {

    private final AssignmentChanges changes;
    private final AssignmentReading reading;
    private final Proposals proposals;
    private final ProposalBook book;

    Refusals(AssignmentChanges changes, AssignmentReading reading, Proposals proposals, ProposalBook book) {
        this.changes = changes;
        this.reading = reading;
        this.proposals = proposals;
        this.book = book;
    }

    @Transactional
    AssignmentResponse refuse(UUID id, ExpectedVersion expected, String reason) {
        changes.byPerformer("assignment.refused", id, expected, assignment -> {
            assignment.proposeRefusal();
            book.enter(id, ProposalKind.REFUSAL, reason);
        });
        return reading.get(id);
    }

    @Transactional
    AssignmentResponse decide(UUID id, ExpectedVersion expected, RefusalDecisionRequest request) {
        changes.byReviewer("assignment.refusal-decided", id, expected, assignment -> {
            var refusal = book.openRefusal(id);
            switch (request.decision()) {
                case ACCEPT -> {
                    book.decide(refusal, ProposalDecision.ACCEPTED, request.reason());
                    var because = request.isUnexplained() ? refusal.reason() : request.reason();
                    assignment.recall(because);
                    proposals.endWith(List.of(id), because);
                }
                case REJECT -> {
                    requireReason(request);
                    book.decide(refusal, ProposalDecision.REJECTED, request.reason());
                    assignment.rejectRefusal(book.clock());
                }
            }
        });
        return reading.get(id);
    }

    @Transactional
    AssignmentResponse meetObstacle(UUID id, ExpectedVersion expected, String reason) {
        changes.byPerformer("assignment.obstacle-met", id, expected, assignment -> {
            assignment.meetObstacle();
            book.enter(id, ProposalKind.OBSTACLE, reason);
        });
        return reading.get(id);
    }

    @Transactional
    AssignmentResponse answerObstacle(UUID id, UUID obstacleId, ExpectedVersion expected, String answer) {
        changes.byReviewer("assignment.obstacle-answered", id, expected, assignment -> {
            book.decide(book.open(id, obstacleId, ProposalKind.OBSTACLE), ProposalDecision.ANSWERED, answer);
            assignment.answerObstacle();
        });
        return reading.get(id);
    }

    private static void requireReason(RefusalDecisionRequest request) {
        if (request.isUnexplained()) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED)
                    .with(new Violation("/reason", "not-blank", null));
        }
    }
}
