package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.task.punctuality.PunctualityLast;
import vn.chiso.task.unit.NamedUnit;

/** One step of an assignment: who may take it, on which version, and what must be told of it. The same for all steps. */
@ApplicationScoped
public class AssignmentChanges {

    private final AssignmentReading reading;
    private final AssignmentAccess access;
    private final Activity activity;
    private final SentBackWork sentBack;
    private final AssignmentJournal journal;
    private final AuditLog audit;

    AssignmentChanges(
            AssignmentReading reading,
            AssignmentAccess access,
            Activity activity,
            SentBackWork sentBack,
            AssignmentJournal journal,
            AuditLog audit) {
        this.reading = reading;
        this.access = access;
        this.activity = activity;
        this.sentBack = sentBack;
        this.journal = journal;
        this.audit = audit;
    }

    /** By the unit that does the work; whoever takes the step has a part in it from then on. */
    @Transactional(Transactional.TxType.MANDATORY)
    @PunctualityLast
    public void byPerformer(String action, UUID id, ExpectedVersion expected, Consumer<Assignment> step) {
        var assignment = reading.visible(id);
        var grant = access.requirePerformer(assignment);
        expected.check(assignment.version());
        var before = AssignmentJournal.Before.of(assignment);
        step.accept(assignment);
        sentBack.catchUp(assignment, before.state().work());
        assignment.holder().workedOnBy(access.subject());
        access.takePart(id);
        journal.changed(action, assignment, grant, before);
    }

    /** As {@link #byPerformer} begins: for what takes long before the step, and would be in vain. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requirePerformable(UUID id, ExpectedVersion expected) {
        var assignment = reading.visible(id);
        access.requirePerformer(assignment);
        expected.check(assignment.version());
    }

    /**
     * By the person who has the work, or the head of the unit. Whoever was only named has no part in it by giving it back, not even
     * if he has no grant for the unit.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void byHolder(String action, UUID id, ExpectedVersion expected, Consumer<Assignment> step) {
        var assignment = reading.visible(id);
        var grant = access.requireHolder(assignment);
        expected.check(assignment.version());
        var before = AssignmentJournal.Before.of(assignment);
        if (!assignment.holder().is(access.subject())) {
            access.takePart(id);
        }
        step.accept(assignment);
        journal.changed(action, assignment, grant, before);
    }

    /** By a coordinator of the unit that gave out the work, who has no part in it. */
    @Transactional(Transactional.TxType.MANDATORY)
    @PunctualityLast
    public void byReviewer(String action, UUID id, ExpectedVersion expected, Consumer<Assignment> step) {
        var assignment = reading.visible(id);
        var grant = access.requireReviewer(assignment);
        expected.check(assignment.version());
        var before = AssignmentJournal.Before.of(assignment);
        step.accept(assignment);
        sentBack.catchUp(assignment, before.state().work());
        journal.changed(action, assignment, grant, before);
    }

    /**
     * Something is told beside it, which changes no state of it but that the unit is not silent.
     *
     * @param added for the audit
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void besideIt(String action, UUID id, Object added, Runnable step) {
        var assignment = reading.visible(id);
        var grant = access.requirePerformer(assignment);
        assignment.requireOpen();
        step.run();
        access.takePart(id);
        activity.ofAssignment(assignment, access.subject());
        audit.record(new AuditedChange(
                action, "assignment", id.toString(), assignment.duty().ownerUnitId(), grant, null, added));
    }

    /** Something that a unit tells of its work of a whole task; whoever writes it has a part in that work. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void besideTask(String action, UUID taskId, NamedUnit unit, UUID ownerUnitId, Object added) {
        activity.ofTask(taskId, unit.id(), access.subject());
        audit.record(new AuditedChange(
                action,
                "task",
                taskId.toString(),
                ownerUnitId,
                access.performingGrant(unit).orElse(null),
                null,
                added));
    }
}
