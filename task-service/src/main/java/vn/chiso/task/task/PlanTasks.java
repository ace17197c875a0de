package vn.chiso.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.task.deadline.DeadlineReading;

/** What other features may know of a plan's tasks; they ask for the plan first, which says who may see it. */
@ApplicationScoped
public class PlanTasks {

    private final TaskRepository tasks;

    PlanTasks(TaskRepository tasks) {
        this.tasks = tasks;
    }

    /** @param number its place among those of its item, from 1 */
    public record OfPlan(
            UUID id,
            UUID itemId,
            int number,
            String content,
            String target,
            DeadlineReading deadline,
            List<TaskParty> parties) {

        public OfPlan {
            parties = List.copyOf(parties);
        }

        public Stream<TaskParty> parties(PartyPart part) {
            return parties.stream().filter(party -> party.part() == part);
        }

        /** As the document has them. */
        public String written(PartyPart part) {
            return parties(part).map(TaskParty::written).collect(Collectors.joining("; "));
        }
    }

    /** In the order of the document within each item; without those that a revision has dropped. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<OfPlan> of(UUID planId) {
        return tasks.findOfPlan(planId).stream()
                .filter(task -> task.retiredAt() == null)
                .sorted(Comparator.comparing(Task::position))
                .map(task -> new OfPlan(
                        task.id(),
                        task.itemId(),
                        task.position(),
                        task.content(),
                        task.target(),
                        task.deadline(),
                        task.parties()))
                .toList();
    }
}
