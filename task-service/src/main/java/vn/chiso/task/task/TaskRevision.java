package vn.chiso.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.task.plan.PlanDrafts.Draft;

/**
 * What another edition of an issued plan says of a task that the plan has already. Other words are another order: the task is dropped and
 * given anew. Other people do the same task.
 */
@ApplicationScoped
public class TaskRevision {

    private final TaskIntake intake;
    private final PartyReading parties;
    private final TaskJournal journal;

    TaskRevision(TaskIntake intake, PartyReading parties, TaskJournal journal) {
        this.intake = intake;
        this.parties = parties;
        this.journal = journal;
    }

    /** What became of a task. */
    public sealed interface Change {

        UUID taskId();

        /** It was dropped, and another has its place. */
        record Replaced(UUID taskId, UUID by) implements Change {}

        /** Others lead it. */
        record LeadsChanged(UUID taskId) implements Change {}

        /** Its leads are the same; others may cooperate or supervise. */
        record Kept(UUID taskId) implements Change {}
    }

    /**
     * @param pointer of the change in the body
     * @throws ProblemException 400 for a task that the plan does not have, and for other words of a report on the plan, whose window
     *     is no text
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Change apply(Draft plan, UUID taskId, TaskRequest request, String pointer) {
        var task = intake.standing(plan, taskId, pointer + "/taskId");
        var known = task.parties();
        if (!saysTheSame(task, request)) {
            if (task.reportingWindow() != null) {
                throw new ProblemException(PlatformProblem.VALIDATION_FAILED)
                        .with(new Violation(pointer + "/task", "reporting-duty", taskId.toString()));
            }
            intake.retire(plan, task);
            return new Change.Replaced(taskId, intake.add(plan, task.itemId(), request, known, pointer + "/task"));
        }
        var before = TaskResponse.from(task);
        var named = parties.read(request, known, pointer + "/task");
        task.edit(new TaskContent(task.content(), task.target(), task.deadline(), named));
        journal.changed("task.parties-changed", plan, taskId, before, TaskResponse.from(task));
        return isSame(leads(known), leads(named)) ? new Change.Kept(taskId) : new Change.LeadsChanged(taskId);
    }

    private static boolean saysTheSame(Task task, TaskRequest request) {
        return task.content().equals(request.content())
                && Objects.equals(task.target(), request.target())
                && Objects.equals(task.deadlineText(), request.deadlineText());
    }

    private static List<TaskParty> leads(List<TaskParty> parties) {
        return parties.stream().filter(party -> party.part() == PartyPart.LEAD).toList();
    }

    private static boolean isSame(List<TaskParty> one, List<TaskParty> other) {
        return one.size() == other.size()
                && one.stream().allMatch(lead -> other.stream().anyMatch(lead::isSame));
    }
}
