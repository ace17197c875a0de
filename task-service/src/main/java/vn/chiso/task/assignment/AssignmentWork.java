package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.proposal.Proposals;

/** How work begins, who does it, and how it is taken back. */
@ApplicationScoped
class AssignmentWork {

    private final AssignmentChanges changes;
    private final AssignmentReading reading;
    private final AssignmentAccess access;
    private final Proposals proposals;
    private final BusinessClock clock;

    AssignmentWork(
            AssignmentChanges changes,
            AssignmentReading reading,
            AssignmentAccess access,
            Proposals proposals,
            BusinessClock clock) {
        this.changes = changes;
        this.reading = reading;
        this.access = access;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Transactional
    AssignmentResponse accept(UUID id, ExpectedVersion expected) {
        changes.byPerformer(
                "assignment.accepted", id, expected, assignment -> assignment.accept(access.subject(), clock));
        return reading.get(id);
    }

    @Transactional
    AssignmentResponse delegate(UUID id, ExpectedVersion expected, Assignee person) {
        changes.byPerformer("assignment.delegated", id, expected, assignment -> {
            access.requireMayDelegate(access.requirePerformer(assignment), person);
            assignment.delegate(person, person.subject().equals(access.subject()));
        });
        return reading.get(id);
    }

    @Transactional
    AssignmentResponse giveBack(UUID id, ExpectedVersion expected) {
        changes.byHolder("assignment.given-back", id, expected, Assignment::takeBack);
        return reading.get(id);
    }

    @Transactional
    AssignmentResponse recall(UUID id, ExpectedVersion expected, String reason) {
        changes.byReviewer("assignment.recalled", id, expected, assignment -> {
            assignment.recall(reason);
            proposals.endWith(List.of(id), reason);
        });
        return reading.get(id);
    }
}
