package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;

/** What the generator proposes and a person decides: shared causes, criteria to be maintained, what to begin with. */
@ApplicationScoped
class PlanProposals {

    private final PlanRepository plans;
    private final PlanItemRepository items;
    private final PlanAccess access;
    private final PlanDrafts drafts;
    private final PlanJournal journal;

    PlanProposals(
            PlanRepository plans, PlanItemRepository items, PlanAccess access, PlanDrafts drafts, PlanJournal journal) {
        this.plans = plans;
        this.items = items;
        this.access = access;
        this.drafts = drafts;
        this.journal = journal;
    }

    @Transactional
    ProposalResponse of(UUID planId) {
        var plan = plans.findByIdOptional(planId).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        access.requireReader(plan);
        var all = items.findOfPlan(planId, 0, Integer.MAX_VALUE);
        return new ProposalResponse(
                SharedCauses.among(all).stream()
                        .map(ProposalResponse.SharedCause::from)
                        .toList(),
                maintained(plan, all),
                priorities(all));
    }

    private static List<FullMark> maintained(Plan plan, List<PlanItem> all) {
        Set<String> taken = all.stream().map(PlanItem::criterionCode).collect(Collectors.toSet());
        return plan.fullMarks().stream()
                .filter(mark -> !taken.contains(mark.criterionCode()))
                .toList();
    }

    private static List<ProposalResponse.Priority> priorities(List<PlanItem> all) {
        return all.stream()
                .filter(item -> item.lostPoints() != null)
                .sorted(Comparator.comparing(PlanItem::lostPoints, BigDecimal::compareTo)
                        .reversed()
                        .thenComparing(PlanItem::position))
                .map(item -> new ProposalResponse.Priority(item.id(), item.criterionCode(), item.lostPoints()))
                .toList();
    }

    /** The items become one, with the tasks of all; the first of them stays. */
    @Transactional
    PlanItemResponse confirm(UUID planId, ExpectedVersion expected, SharedCauseRequest request) {
        var draft = drafts.lock(planId);
        expected.check(draft.version());
        var named = request.itemIds().stream().distinct().toList();
        var first = remedied(planId, named.getFirst(), 0);
        var before = PlanItemResponse.from(first);
        for (int i = 1; i < named.size(); i++) {
            var other = remedied(planId, named.get(i), i);
            first.absorb(other, request.causeCode());
            items.moveTasks(other.id(), first.id());
            items.delete(other);
        }
        items.renumber(planId);
        plans.touch(draft.plan());
        journal.itemChanged("plan-item.cause-shared", draft.plan(), first, draft.grant(), before);
        return PlanItemResponse.from(first);
    }

    private PlanItem remedied(UUID planId, UUID id, int index) {
        return items.findInPlan(planId, id)
                .filter(item -> item.lostPoints() != null && item.criterionCode() != null)
                .orElseThrow(() -> new ProblemException(PlatformProblem.VALIDATION_FAILED)
                        .with(new Violation("/itemIds/" + index, "unknown-item", id.toString())));
    }
}
