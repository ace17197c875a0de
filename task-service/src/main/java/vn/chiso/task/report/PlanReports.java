package vn.chiso.task.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
    Table of(UUID planId) {
        var plan = plans.visible(planId);
        var ofItems = tasks.of(planId).stream().collect(Collectors.groupingBy(PlanTasks.OfPlan::itemId));
        var given = work.of(planId);
        var today = clock.today();
        var rows = plan.items().stream()
                .flatMap(item -> ofItems.getOrDefault(item.id(), List.of()).stream()
                        .map(task -> ProgressTable.row(item, task, given.getOrDefault(task.id(), List.of()), today)))
                .toList();
        return new Table(ProgressTable.LAYOUT, rows.iterator());
    }
}
