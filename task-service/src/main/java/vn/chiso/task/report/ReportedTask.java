package vn.chiso.task.report;

import java.util.List;
import java.util.function.ToIntFunction;
import vn.chiso.task.plan.PlanContents;
import vn.chiso.task.report.ReportedWork.Work;
import vn.chiso.task.task.PlanTasks;

/**
 * A task of the plan with what came of it.
 *
 * @param number of its item; counted where the plan numbers none
 * @param firstOfItem the row that names the item; below it stands only what else is to be done for it
 */
record ReportedTask(
        PlanContents.Item item, PlanTasks.OfPlan task, String number, boolean firstOfItem, List<Work> work) {

    ReportedTask {
        work = List.copyOf(work);
    }

    int sum(ToIntFunction<Work> count) {
        return work.stream().mapToInt(count).sum();
    }

    int daysLate() {
        return work.stream().mapToInt(Work::daysLate).max().orElse(0);
    }

    boolean isOfSeveralUnits() {
        return work.size() > 1;
    }
}
