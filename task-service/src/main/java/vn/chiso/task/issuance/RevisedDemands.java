package vn.chiso.task.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.issuance.RevisedTasks.Changes;
import vn.chiso.task.plan.ItemRevision;
import vn.chiso.task.plan.PlanDrafts;
import vn.chiso.task.plan.PlanRewording;
import vn.chiso.task.task.RequiredTasks;

/** What another edition says of the plan itself, of its requirements and of its items, and the tasks that follow from that. */
@ApplicationScoped
class RevisedDemands {

    private final PlanRewording rewording;
    private final ItemRevision items;
    private final RequiredTasks tasks;
    private final BusinessClock clock;

    RevisedDemands(PlanRewording rewording, ItemRevision items, RequiredTasks tasks, BusinessClock clock) {
        this.rewording = rewording;
        this.items = items;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** @param newStandingOffice null where it stays */
    record Demanded(Changes changes, UUID newStandingOffice) {}

    Demanded apply(PlanDrafts.Draft plan, RevisionRequest request) {
        var reworded = rewording.apply(plan, words(request));
        var ended = tasks.retire(plan.planId(), reworded.ended(), clock.now());
        var moved = tasks.move(plan.planId(), reworded.moved());
        var said = tasks.reword(plan.planId(), reworded.reworded());
        var unasked = tasks.unasked(plan.planId(), led(request), clock.today());
        var items = reviseItems(plan, request);
        if (!reworded.begun().isEmpty() || !unasked.isEmpty()) {
            requireKnownTypes(plan.planId());
        }
        var begun = new ArrayList<>(tasks.create(plan.planId(), reworded.begun()));
        begun.addAll(tasks.createUnasked(plan.planId(), unasked));
        var changes = new Changes(ended, begun, List.of(), said, List.of())
                .and(new Changes(List.of(), List.of(), List.of(), moved, moved))
                .and(items);
        return new Demanded(changes, reworded.newStandingOffice());
    }

    private void requireKnownTypes(UUID planId) {
        int unknown = tasks.leadsOfUnknownType(planId);
        if (unknown > 0) {
            throw new ProblemException(IssuanceProblem.UNIT_TYPE_UNKNOWN, unknown);
        }
    }

    private static List<UUID> led(RevisionRequest request) {
        return request.changeItems().stream()
                .filter(item -> item.leadUnitIds() != null)
                .map(RevisionRequest.ChangedItem::itemId)
                .toList();
    }

    private static PlanRewording.Words words(RevisionRequest request) {
        var said = request.plan();
        return said == null
                ? new PlanRewording.Words(null, null, null, request.requirements(), "/plan")
                : new PlanRewording.Words(
                        said.title(), said.document(), said.standingOfficeUnitId(), request.requirements(), "/plan");
    }

    private Changes reviseItems(PlanDrafts.Draft plan, RevisionRequest request) {
        var led = led(request);
        var said = new ArrayList<UUID>();
        for (int i = 0; i < request.changeItems().size(); i++) {
            var item = request.changeItems().get(i);
            items.apply(plan, item.itemId(), item.content(), item.leadUnitIds(), "/changeItems/" + i);
            if (item.content() != null) {
                said.add(item.itemId());
            }
        }
        var reworded = tasks.rewordItems(plan.planId(), said);
        var reparted = led.isEmpty()
                ? new RequiredTasks.Reparted(List.of(), List.of())
                : tasks.repart(plan.planId(), led, clock.now());
        return new Changes(reparted.dropped(), List.of(), reparted.changed(), reworded, List.of());
    }
}
