package vn.chiso.task.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.document.OfficialDocument;
import vn.chiso.platform.sheet.SheetWriter.Table;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.plan.PlanContents;
import vn.chiso.task.task.PlanTasks;

/** Compiles what was reported of a plan, for those who may see the plan. */
@ApplicationScoped
class PlanReports {

    private final PlanContents plans;
    private final PlanTasks tasks;
    private final ReportedWork work;
    private final BusinessClock clock;

    PlanReports(PlanContents plans, PlanTasks tasks, ReportedWork work, BusinessClock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.work = work;
        this.clock = clock;
    }

    @Transactional
    Table table(UUID planId) {
        var rows = rows(plans.visible(planId)).stream().map(ProgressTable::row).toList();
        return new Table(ProgressTable.LAYOUT, rows.iterator());
    }

    @Transactional
    OfficialDocument document(UUID planId) {
        var plan = plans.visible(planId);
        return new ProgressDocument(plan, rows(plan), clock.today()).document();
    }

    private List<ReportedTask> rows(PlanContents.Content plan) {
        var ofItems = tasks.of(plan.id()).stream().collect(Collectors.groupingBy(PlanTasks.OfPlan::itemId));
        var given = work.of(plan.id(), clock.today());
        boolean numbered = plan.items().stream().anyMatch(item -> item.number() != null);
        var rows = new ArrayList<ReportedTask>();
        int items = 0;
        for (var item : plan.items()) {
            var number = numbered ? item.number() : Integer.toString(++items);
            var first = true;
            for (var task : ofItems.getOrDefault(item.id(), List.of())) {
                rows.add(new ReportedTask(item, task, number, first, given.getOrDefault(task.id(), List.of())));
                first = false;
            }
        }
        return rows;
    }
}
