package vn.chiso.notification.reminder.manual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import vn.chiso.notification.ladder.Stage;
import vn.chiso.notification.ladder.TrackedAssignment;
import vn.chiso.notification.ladder.Urgings;
import vn.chiso.notification.plan.PlanRegister;
import vn.chiso.notification.policy.PolicyRung;
import vn.chiso.notification.policy.Urgency;
import vn.chiso.notification.reminder.Reminding;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;

/** Urges by hand (đôn đốc): through the same ledger and channels as the ladders, and never so often that it is noise. */
@ApplicationScoped
class ManualReminderService {

    /** As the systems of provinces have it. */
    static final Duration PAUSE = Duration.ofHours(4);

    private final Urgings urgings;
    private final PlanRegister plans;
    private final Reminding reminding;
    private final Urger urger;
    private final BusinessClock business;

    ManualReminderService(
            Urgings urgings, PlanRegister plans, Reminding reminding, Urger urger, BusinessClock business) {
        this.urgings = urgings;
        this.plans = plans;
        this.reminding = reminding;
        this.urger = urger;
        this.business = business;
    }

    @Transactional
    ManualReminderResponse remind(ManualReminderRequest request) {
        reminding.holdContactsStill();
        var assignment = urgings.lock(request.assignmentId())
                .filter(urger::sees)
                .orElseThrow(() ->
                        new ProblemException(ManualReminderProblem.REMINDED_ASSIGNMENT_UNKNOWN).at("/assignmentId"));
        var grant = urger.require(assignment);
        var at = urger.now();
        refuseUnlessDue(assignment, at);
        var step = new PolicyRung(
                0, request.positions(), request.channelsOr(reminding.offeredChannels()), null, null, Urgency.MANDATORY);
        var rung = urgings.add(assignment, step, urger.urging(request.note(), at), business.today());
        int sent = reminding.remindNow(assignment, rung, business.now());
        var response = new ManualReminderResponse(
                rung.id(), assignment.id(), urgings.count(assignment.id()), sent, sent == 0 ? at : at.plus(PAUSE));
        urger.record(assignment, grant, response);
        return response;
    }

    private void refuseUnlessDue(TrackedAssignment assignment, Instant at) {
        if (assignment.stage() != Stage.WORK) {
            throw new ProblemException(ManualReminderProblem.NOTHING_TO_REMIND_OF);
        }
        if (!plans.pausedAmong(Set.of(assignment.planId())).isEmpty()) {
            throw new ProblemException(ManualReminderProblem.REMINDERS_PAUSED);
        }
        urgings.last(assignment.id())
                .map(last -> last.plus(PAUSE))
                .filter(at::isBefore)
                .ifPresent(next -> {
                    throw new ProblemException(ManualReminderProblem.REMINDED_RECENTLY, next.toString())
                            .retryAfter(Duration.between(at, next));
                });
    }
}
