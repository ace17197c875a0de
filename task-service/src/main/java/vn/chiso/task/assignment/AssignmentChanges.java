package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.chiso.platform.http.ExpectedVersion;

/** One step of an assignment: who may take it, on which version, and what must be told of it. The same for all steps. */
@ApplicationScoped
public class AssignmentChanges {

    private final AssignmentReading reading;
    private final AssignmentAccess access;
    private final Performers performers;
    private final AssignmentJournal journal;

    AssignmentChanges(
            AssignmentReading reading, AssignmentAccess access, Performers performers, AssignmentJournal journal) {
        this.reading = reading;
        this.access = access;
        this.performers = performers;
        this.journal = journal;
    }

    /** By the unit that does the work; whoever takes the step has a part in it from then on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void byPerformer(String action, UUID id, ExpectedVersion expected, Consumer<Assignment> step) {
        var assignment = reading.visible(id);
        var grant = access.requirePerformer(assignment);
        expected.check(assignment.version());
        var before = AssignmentJournal.Before.of(assignment);
        step.accept(assignment);
        performers.add(id, access.subject());
        journal.changed(action, assignment, grant, before);
    }

    /** By a coordinator of the unit that gave out the work, who has no part in it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void byReviewer(String action, UUID id, ExpectedVersion expected, Consumer<Assignment> step) {
        var assignment = reading.visible(id);
        var grant = access.requireReviewer(assignment);
        expected.check(assignment.version());
        var before = AssignmentJournal.Before.of(assignment);
        step.accept(assignment);
        journal.changed(action, assignment, grant, before);
    }

    /** Something is added beside it, which changes no state of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void besideIt(UUID id, Runnable step) {
        var assignment = reading.visible(id);
        access.requirePerformer(assignment);
        assignment.requireOpen();
        step.run();
        performers.add(id, access.subject());
    }
}
