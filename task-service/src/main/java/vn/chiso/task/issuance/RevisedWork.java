package vn.chiso.task.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.chiso.task.assignment.AssignmentWithdrawal;
import vn.chiso.task.assignment.LeadChange;
import vn.chiso.task.assignment.StandingOfficeChange;
import vn.chiso.task.assignment.WordsChange;
import vn.chiso.task.issuance.RevisedTasks.Changes;
import vn.chiso.task.plan.PlanDrafts;

/** What a revision does to occurrences and assignments; the rows of its tasks are written already. */
@ApplicationScoped
class RevisedWork {

    private final GivenWork given;
    private final AssignmentWithdrawal withdrawal;
    private final LeadChange leads;
    private final WordsChange words;
    private final StandingOfficeChange office;

    RevisedWork(
            GivenWork given,
            AssignmentWithdrawal withdrawal,
            LeadChange leads,
            WordsChange words,
            StandingOfficeChange office) {
        this.given = given;
        this.withdrawal = withdrawal;
        this.leads = leads;
        this.words = words;
        this.office = office;
    }

    /**
     * How many assignments were recalled, how many came into being, and how many stayed and say something else now.
     */
    record Done(Changes changes, int recalled, int given, int followed) {}

    /** To be asked before the edition is brought into the plan. */
    LeadChange.Before leadsBefore(PlanDrafts.Draft plan) {
        return leads.before(plan.planId());
    }

    /** @param leadsBefore what {@link #leadsBefore} said */
    Done follow(PlanDrafts.Draft plan, RevisedDemands.Demanded said, LeadChange.Before leadsBefore, String reason) {
        var changes = said.changes();
        int recalled = withdrawal.ofTasks(changes.dropped(), reason, plan.grant(), "/dropTaskIds");
        var dropped = Set.copyOf(changes.dropped());
        given.move(
                changes.moved().stream().filter(task -> !dropped.contains(task)).toList());
        given.requireRoomForLeads(changes.led());
        var byLead = leads.apply(changes.led(), leadsBefore, reason, plan.grant(), "/changeTasks");
        int followed = words.apply(changes.reworded(), plan.grant(), "/changeTasks");
        if (said.newStandingOffice() != null) {
            office.apply(plan.planId(), said.newStandingOffice(), plan.grant());
        }
        int added = given.ofTasks(changes.added());
        return new Done(changes, recalled + byLead.recalled(), added + byLead.given(), followed);
    }
}
