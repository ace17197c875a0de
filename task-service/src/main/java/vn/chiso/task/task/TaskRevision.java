package vn.chiso.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.task.deadline.DeadlineMove;
import vn.chiso.task.deadline.DeadlineReader;
import vn.chiso.task.deadline.DeadlineReading;
import vn.chiso.task.plan.PlanDrafts;
import vn.chiso.task.plan.PlanDrafts.Draft;
import vn.chiso.task.reading.DeadlineConfirmations;

/**
 * What another edition of an issued plan says of a task that the plan has already. Other words and another date are the same task as long
 * as it is due as often; else the task is dropped and given anew. Other people do the same task.
 */
@ApplicationScoped
public class TaskRevision {

    private final TaskIntake intake;
    private final PlanDrafts drafts;
    private final PartyReading parties;
    private final DeadlineConfirmations confirmations;
    private final TaskJournal journal;

    TaskRevision(
            TaskIntake intake,
            PlanDrafts drafts,
            PartyReading parties,
            DeadlineConfirmations confirmations,
            TaskJournal journal) {
        this.intake = intake;
        this.drafts = drafts;
        this.parties = parties;
        this.confirmations = confirmations;
        this.journal = journal;
    }

    /** What became of a task. */
    public sealed interface Change {

        UUID taskId();

        /** It was dropped, and another has its place. */
        record Replaced(UUID taskId, UUID by) implements Change {}

        /**
         * It stays; others may cooperate or supervise.
         *
         * @param othersLead it is led by others
         * @param otherWords it says something else
         * @param otherDate its deadline means something else
         */
        record Stays(UUID taskId, boolean othersLead, boolean otherWords, boolean otherDate) implements Change {}
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
        boolean otherWords = !saysTheSame(task, request);
        if (otherWords && task.reportingWindow() != null) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED)
                    .with(new Violation(pointer + "/task", "reporting-duty", taskId.toString()));
        }
        var deadline = deadline(plan, task, request);
        if (!DeadlineMove.isPossible(task.deadline(), deadline)) {
            intake.retire(plan, task);
            return new Change.Replaced(taskId, intake.add(plan, task.itemId(), request, known, pointer + "/task"));
        }
        var before = TaskResponse.from(task);
        var named = parties.read(request, known, pointer + "/task");
        boolean otherDate = !task.deadline().isDueAs(deadline);
        task.edit(new TaskContent(request.content(), request.target(), deadline, named));
        task.confirmDeadline(confirmations.of(request.deadlineConfirmed(), request.overdueAtBirth()));
        journal.changed(
                otherWords ? "task.revised" : "task.parties-changed", plan, taskId, before, TaskResponse.from(task));
        return new Change.Stays(taskId, !isSame(leads(known), leads(named)), otherWords, otherDate);
    }

    /** A text that stays is not read again: the paper may have another date by now. */
    private DeadlineReading deadline(Draft plan, Task task, TaskRequest request) {
        return Objects.equals(task.deadlineText(), request.deadlineText())
                ? task.deadline()
                : DeadlineReader.read(request.deadlineText(), drafts.readingContext(plan));
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
