package vn.chiso.task.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.task.plan.IssuedPlans;
import vn.chiso.task.plan.PlanDrafts;
import vn.chiso.task.punctuality.PunctualityLast;

/**
 * Other editions of an issued plan. What stays keeps its assignments, which follow its words and dates, what is dropped is recalled with
 * the reason, what is new is given out; nothing that was done is rewritten.
 */
@ApplicationScoped
class PlanRevisions {

    private final IssuedPlans plans;
    private final PlanDrafts content;
    private final Edition edition;
    private final RevisedWork work;
    private final Ledger ledger;

    PlanRevisions(IssuedPlans plans, PlanDrafts content, Edition edition, RevisedWork work, Ledger ledger) {
        this.plans = plans;
        this.content = content;
        this.edition = edition;
        this.work = work;
        this.ledger = ledger;
    }

    /** An edition, and the version of the plan that has it. */
    record Revised(RevisionResponse revision, long planVersion) {}

    @Transactional
    @PunctualityLast
    Revised revise(UUID planId, ExpectedVersion expected, RevisionRequest request) {
        if (request.saysNothing()) {
            throw new ProblemException(IssuanceProblem.REVISION_EMPTY);
        }
        var plan = plans.lock(planId, expected);
        var leadsBefore = work.leadsBefore(plan);
        var said = edition.apply(plan, request);
        var revised = plans.revise(plan, request.reason());
        var done = work.follow(plan, said, leadsBefore, request.reason());
        return new Revised(ledger.add(planId, revised.revision(), request.reason(), done), revised.version());
    }

    @Transactional
    List<RevisionResponse> of(UUID planId) {
        content.requireReader(planId);
        return ledger.of(planId);
    }

    /** What the edition says, brought into the plan. */
    @ApplicationScoped
    static class Edition {

        private final RevisedDemands demands;
        private final RevisedTasks tasks;

        Edition(RevisedDemands demands, RevisedTasks tasks) {
            this.demands = demands;
            this.tasks = tasks;
        }

        RevisedDemands.Demanded apply(PlanDrafts.Draft plan, RevisionRequest request) {
            var demanded = demands.apply(plan, request);
            return new RevisedDemands.Demanded(
                    demanded.changes().and(tasks.apply(plan, request)), demanded.newStandingOffice());
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

        RevisionResponse add(UUID planId, int revision, String reason, RevisedWork.Done done) {
            var entry = new RevisionResponse(
                    revision,
                    reason,
                    clock.now(),
                    caller.subject(),
                    done.changes().dropped().size(),
                    done.changes().added().size(),
                    done.changes().changed(),
                    done.recalled(),
                    done.given(),
                    done.followed());
            sql.update(
                    """
                    insert into plan_revision (plan_id, revision, reason, revised_at, revised_by, dropped_tasks, added_tasks,
                                               changed_tasks, recalled, given_out, followed)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    planId,
                    revision,
                    entry.reason(),
                    entry.revisedAt(),
                    entry.revisedBy(),
                    entry.droppedTasks(),
                    entry.addedTasks(),
                    entry.changedTasks(),
                    entry.recalled(),
                    entry.givenOut(),
                    entry.followed());
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
                            row.getInt("changed_tasks"),
                            row.getInt("recalled"),
                            row.getInt("given_out"),
                            row.getInt("followed")),
                    planId);
        }
    }
}
