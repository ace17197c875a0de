package vn.chiso.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.deadline.DeadlineReading;
import vn.chiso.task.plan.PlanDrafts;

/** Reports on a plan to its standing office: a recurring task, whose occurrences are the slots that can be late. */
@ApplicationScoped
public class ReportingDuties {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final TaskRepository tasks;
    private final PlanDrafts drafts;
    private final PartyReading parties;
    private final TaskJournal journal;

    ReportingDuties(TaskRepository tasks, PlanDrafts drafts, PartyReading parties, TaskJournal journal) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.parties = parties;
        this.journal = journal;
    }

    @Transactional
    TaskResponse add(UUID planId, ReportingDutyRequest request) {
        var draft = drafts.lock(planId);
        var task = added(draft, request, "");
        drafts.changed(draft);
        return TaskResponse.from(task);
    }

    /** In another edition of the plan; whoever calls tells of the change and gives the slots out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID add(PlanDrafts.Draft plan, ReportingDutyRequest request, String pointer) {
        return added(plan, request, pointer).id();
    }

    private Task added(PlanDrafts.Draft plan, ReportingDutyRequest request, String pointer) {
        var content = text("report.content." + request.window());
        var reporters = new TaskRequest(content, null, null, request.reporters(), null, null, null, null);
        var item = drafts.reportingItem(plan, text("report.item"));
        var said =
                new TaskContent(content, null, deadline(request), parties.reporters(reporters, pointer + "/reporters"));
        var task = new Task(plan.planId(), item, null, tasks.nextPosition(item), said);
        task.reportOn(request.window(), request.dueDay());
        tasks.persist(task);
        journal.changed("task.added", plan, task.id(), null, TaskResponse.from(task));
        return task;
    }

    /** Nothing is to be confirmed: the day has been entered as a number. */
    private static DeadlineReading deadline(ReportingDutyRequest request) {
        var written = new MessageFormat(text("report.deadline." + request.window()), VIETNAMESE)
                .format(new Object[] {request.dueDay()});
        var rule = request.window().rule(request.dueDay());
        return new DeadlineReading(written, new Deadline.Recurring(rule, true), DeadlineReading.CERTAIN, List.of());
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("plan_texts", VIETNAMESE).getString(key);
    }
}
