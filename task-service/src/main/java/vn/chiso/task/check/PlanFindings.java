package vn.chiso.task.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.task.calendar.WorkCalendars;
import vn.chiso.task.finding.CheckedPlan;
import vn.chiso.task.finding.PlanFinding;
import vn.chiso.task.finding.PlanRow;
import vn.chiso.task.finding.PlanRules;
import vn.chiso.task.plan.PlanContents;
import vn.chiso.task.task.PartyPart;
import vn.chiso.task.task.PlanTasks;
import vn.chiso.task.task.TaskParty;

/** What a person should look at before a plan is issued; nothing of it is stored, for it follows from the plan. */
@ApplicationScoped
class PlanFindings {

    private final PlanContents plans;
    private final PlanTasks tasks;
    private final WorkCalendars calendars;

    PlanFindings(PlanContents plans, PlanTasks tasks, WorkCalendars calendars) {
        this.plans = plans;
        this.tasks = tasks;
        this.calendars = calendars;
    }

    @Transactional
    Page<PlanFinding> of(UUID planId, PageRequest page) {
        var plan = plans.visible(planId);
        var ofItems = tasks.of(planId).stream().collect(Collectors.groupingBy(PlanTasks.OfPlan::itemId));
        var checked = checked(plan, ofItems);
        var found = new ArrayList<PlanFinding>(StructureRules.check(plan, ofItems));
        found.addAll(PlanRules.check(checked));
        return FindingPages.page(found, checked.rows(), page);
    }

    private CheckedPlan checked(PlanContents.Content plan, Map<UUID, List<PlanTasks.OfPlan>> ofItems) {
        var rows = plan.items().stream()
                .flatMap(item ->
                        ofItems.getOrDefault(item.id(), List.of()).stream().map(task -> row(item, task)))
                .toList();
        return new CheckedPlan(plan.context().withDays(calendars.officeDays()), plan.documentDate(), rows);
    }

    private static PlanRow row(PlanContents.Item item, PlanTasks.OfPlan task) {
        return new PlanRow(
                task.id().toString(),
                item.place() + "." + task.number(),
                item.sectionCode(),
                item.title(),
                task.content(),
                task.parties(PartyPart.LEAD).map(TaskParty::written).collect(Collectors.toSet()),
                task.deadline());
    }
}
