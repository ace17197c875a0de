package vn.chiso.task.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.task.assignment.AssignmentWithdrawal;
import vn.chiso.task.plan.IssuedPlans;
import vn.chiso.task.plan.PlanDrafts;
import vn.chiso.task.task.TaskIntake;

/**
 * Other editions of an issued plan. What is unchanged keeps its assignments, what is dropped is recalled with the reason, what
 * is new is given out; nothing that was done is rewritten.
 */
@ApplicationScoped
class PlanRevisions {

    private final IssuedPlans plans;
    private final PlanDrafts content;
    private final TaskIntake tasks;
    private final RevisedWork work;
    private final Ledger ledger;

    PlanRevisions(IssuedPlans plans, PlanDrafts content, TaskIntake tasks, RevisedWork work, Ledger ledger) {
        this.plans = plans;
        this.content = content;
        this.tasks = tasks;
        this.work = work;
        this.ledger = ledger;
    }

    /** An edition, and the version of the plan that has it. */
    record Revised(RevisionResponse revision, long planVersion) {}

    @Transactional
    Revised revise(UUID planId, ExpectedVersion expected, RevisionRequest request) {
        if (request.dropTaskIds().isEmpty()
                && request.addTasks().isEmpty()
                && request.addItems().isEmpty()) {
            throw new ProblemException(IssuanceProblem.REVISION_EMPTY);
        }
        var plan = plans.lock(planId, expected);
        tasks.retire(plan, request.dropTaskIds(), "/dropTaskIds");
        int recalled = work.recall(request.dropTaskIds(), request.reason(), plan);
        var added = added(plan, request);
        var revised = plans.revise(plan, request.reason());
        int given = work.giveOut(planId, added);
        return new Revised(
                ledger.add(planId, revised.revision(), request, added.size(), recalled, given), revised.version());
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
        return added;
    }

    @Transactional
    List<RevisionResponse> of(UUID planId) {
        content.requireReader(planId);
        return ledger.of(planId);
    }

    /** What a revision does to occurrences and assignments. */
    @ApplicationScoped
    static class RevisedWork {

        private final GivenWork given;
        private final AssignmentWithdrawal withdrawal;

        RevisedWork(GivenWork given, AssignmentWithdrawal withdrawal) {
            this.given = given;
            this.withdrawal = withdrawal;
        }

        int recall(List<UUID> dropped, String reason, PlanDrafts.Draft plan) {
            return withdrawal.ofTasks(dropped, reason, plan.grant(), "/dropTaskIds");
        }

        int giveOut(UUID planId, List<UUID> added) {
            return given.ofTasks(planId, added);
        }
    }

    /** The editions on record. */
    @ApplicationScoped
    static class Ledger {

        private final Sql sql;
        private final Caller caller;
        private final BusinessClock clock;

        Ledger(Sql sql, Caller caller, BusinessClock clock) {
            this.sql = sql;
            this.caller = caller;
            this.clock = clock;
        }

        RevisionResponse add(UUID planId, int revision, RevisionRequest request, int added, int recalled, int given) {
            var entry = new RevisionResponse(
                    revision,
                    request.reason(),
                    clock.now(),
                    caller.subject(),
                    request.dropTaskIds().size(),
                    added,
                    recalled,
                    given);
            sql.update(
                    """
                    insert into plan_revision (plan_id, revision, reason, revised_at, revised_by, dropped_tasks, added_tasks,
                                               recalled, given_out)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    planId,
                    revision,
                    entry.reason(),
                    entry.revisedAt(),
                    entry.revisedBy(),
                    entry.droppedTasks(),
                    entry.addedTasks(),
                    entry.recalled(),
                    entry.givenOut());
            return entry;
        }

        List<RevisionResponse> of(UUID planId) {
            return sql.query(
                    "select * from plan_revision where plan_id = ? order by revision",
                    row -> new RevisionResponse(
                            row.getInt("revision"),
                            row.getString("reason"),
                            Sql.instant(row, "revised_at"),
                            row.getString("revised_by"),
                            row.getInt("dropped_tasks"),
                            row.getInt("added_tasks"),
                            row.getInt("recalled"),
                            row.getInt("given_out")),
                    planId);
        }
    }
}
