package vn.chiso.task.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.chiso.task.plan.PlanDrafts;
import vn.chiso.task.task.ReportingDuties;
import vn.chiso.task.task.TaskIntake;
import vn.chiso.task.task.TaskRevision;
import vn.chiso.task.task.TaskRevision.Change;

/** The tasks that another edition of a plan names one by one. */
@ApplicationScoped
class RevisedTasks {

    private final PlanDrafts content;
    private final TaskIntake tasks;
    private final TaskRevision revision;
    private final ReportingDuties duties;

    RevisedTasks(PlanDrafts content, TaskIntake tasks, TaskRevision revision, ReportingDuties duties) {
        this.content = content;
        this.tasks = tasks;
        this.revision = revision;
        this.duties = duties;
    }

    /**
     * What became of tasks.
     *
     * @param dropped  their open work is to be recalled
     * @param added    they are to be given out
     * @param led      others lead them
     * @param reworded they say something else; their open work follows
     * @param moved    of these, those that are due otherwise
     */
    record Changes(List<UUID> dropped, List<UUID> added, List<UUID> led, List<UUID> reworded, List<UUID> moved) {

        /** With what the tasks that stay have become. */
        Changes with(Collection<Change.Stays> standing) {
            return new Changes(
                    dropped,
                    added,
                    both(led, ids(standing, Change.Stays::othersLead)),
                    both(reworded, ids(standing, Change.Stays::otherWords)),
                    both(moved, ids(standing, Change.Stays::otherDate)));
        }

        Changes and(Changes other) {
            return new Changes(
                    both(dropped, other.dropped),
                    both(added, other.added),
                    both(led, other.led),
                    both(reworded, other.reworded),
                    both(moved, other.moved));
        }

        /** Those that stay, and are not as they were. */
        int changed() {
            return both(led, reworded).size();
        }

        private static List<UUID> ids(Collection<Change.Stays> standing, Predicate<Change.Stays> which) {
            return standing.stream().filter(which).map(Change.Stays::taskId).toList();
        }

        private static List<UUID> both(List<UUID> one, List<UUID> other) {
            return Stream.concat(one.stream(), other.stream()).distinct().toList();
        }
    }

    Changes apply(PlanDrafts.Draft plan, RevisionRequest request) {
        var changed = new ArrayList<Change>();
        for (int i = 0; i < request.changeTasks().size(); i++) {
            var one = request.changeTasks().get(i);
            changed.add(revision.apply(plan, one.taskId(), one.task(), "/changeTasks/" + i));
        }
        tasks.retire(plan, request.dropTaskIds(), "/dropTaskIds");
        var dropped = new ArrayList<>(request.dropTaskIds());
        var added = added(plan, request);
        var standing = new ArrayList<Change.Stays>();
        for (var change : changed) {
            switch (change) {
                case Change.Replaced(UUID old, UUID by) -> {
                    dropped.add(old);
                    added.add(by);
                }
                case Change.Stays stays -> standing.add(stays);
            }
        }
        return new Changes(dropped, added, List.of(), List.of(), List.of()).with(standing);
    }

    private List<UUID> added(PlanDrafts.Draft plan, RevisionRequest request) {
        var added = new ArrayList<UUID>();
        for (int i = 0; i < request.addTasks().size(); i++) {
            var one = request.addTasks().get(i);
            added.add(tasks.add(plan, one.itemId(), one.task(), "/addTasks/" + i + "/task"));
        }
        for (int i = 0; i < request.addItems().size(); i++) {
            var item = request.addItems().get(i);
            var id = content.reviseItem(plan, item.content());
            for (int j = 0; j < item.tasks().size(); j++) {
                added.add(tasks.add(plan, id, item.tasks().get(j), "/addItems/" + i + "/tasks/" + j));
            }
        }
        for (int i = 0; i < request.addReportingDuties().size(); i++) {
            added.add(duties.add(plan, request.addReportingDuties().get(i), "/addReportingDuties/" + i));
        }
        return added;
    }
}
