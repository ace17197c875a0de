package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.platform.time.BusinessClock;

/**
 * Brings a draft up to date with another edition of its result. What people have decided stays: leads, kinds, titles, tasks,
 * items of their own. An issued plan is left alone: its coordinator revises it.
 */
@ApplicationScoped
public class PlanRegeneration {

    private final PlanRepository plans;
    private final PlanItemRepository items;
    private final PlanJournal journal;
    private final BusinessClock clock;

    PlanRegeneration(PlanRepository plans, PlanItemRepository items, PlanJournal journal, BusinessClock clock) {
        this.clock = clock;
        this.plans = plans;
        this.items = items;
        this.journal = journal;
    }

    /** Does nothing unless the plan of the editions is a draft, and of an earlier one. */
    @Transactional
    public void regenerate(List<UUID> editions, NewPlan newer) {
        draftOf(editions, newer.sourceResultId()).ifPresent(plan -> {
            var before = PlanState.from(plan);
            plan.remedy(newer.sourceResultId(), newer.fullMarks(), false);
            var known = items.findOfPlan(plan.id(), 0, Integer.MAX_VALUE);
            newer.items().forEach(item -> take(plan, known, item));
            var lost = newer.items().stream()
                    .flatMap(item -> criteria(item).stream())
                    .map(ItemCriterion::criterionCode)
                    .collect(Collectors.toSet());
            known.forEach(item -> settle(item, lost));
            changed(plan, before);
        });
    }

    /**
     * The newest edition takes nothing off any more. A draft that nobody has worked on is closed; what people have entered stays, and
     * the plan is marked for its coordinator. An issued plan is left alone.
     */
    @Transactional
    public void nothingDeducted(List<UUID> editions, UUID newest, List<FullMark> fullMarks) {
        draftOf(editions, newest).ifPresent(plan -> {
            var before = PlanState.from(plan);
            plan.remedy(newest, fullMarks, true);
            var known = items.findOfPlan(plan.id(), 0, Integer.MAX_VALUE);
            known.forEach(item -> settle(item, Set.of()));
            items.flush();
            boolean untouched = plan.requirements().isEmpty()
                    && items.findOfPlan(plan.id(), 0, 1).isEmpty();
            if (untouched) {
                plan.withdraw(clock.now(), ClosingWords.nothingDeducted());
                plans.touch(plan);
                journal.withdrawn(plan, before);
            } else {
                changed(plan, before);
            }
        });
    }

    private Optional<Plan> draftOf(List<UUID> editions, UUID newest) {
        return plans.findBySourceResults(editions)
                .flatMap(known -> plans.findForChange(known.id()))
                .filter(plan -> plan.status() == PlanStatus.DRAFT && !newest.equals(plan.sourceResultId()));
    }

    private void changed(Plan plan, PlanState before) {
        items.renumber(plan.id());
        plans.touch(plan);
        journal.regenerated(plan, before);
    }

    private void take(Plan plan, List<PlanItem> known, NewPlan.Item newer) {
        var missing = criteria(newer).stream()
                .filter(criterion -> {
                    var item = about(known, criterion.criterionCode());
                    item.ifPresent(found -> found.refigure(criterion));
                    return item.isEmpty();
                })
                .toList();
        if (missing.size() == criteria(newer).size()) {
            items.persist(new PlanItem(plan.id(), items.nextPosition(plan.id()), newer));
            return;
        }
        missing.forEach(criterion ->
                items.persist(new PlanItem(plan.id(), items.nextPosition(plan.id()), newer.only(criterion))));
    }

    private static List<ItemCriterion> criteria(NewPlan.Item item) {
        return item.criteria().isEmpty()
                ? List.of(new ItemCriterion(
                        item.criterionCode(),
                        item.title(),
                        item.maxPoints(),
                        item.points(),
                        item.lostPoints(),
                        item.reason()))
                : item.criteria();
    }

    /**
     * The item that remedies a criterion, or that a person has meant otherwise although it lost points. One that was only to be
     * maintained, or of no kind yet, while the criterion had all its points says nothing of what is to be done now.
     */
    private static Optional<PlanItem> about(List<PlanItem> known, String code) {
        return known.stream()
                .filter(item -> item.eachCriterion().stream()
                        .filter(criterion -> criterion.criterionCode().equals(code))
                        .anyMatch(criterion -> item.kind() == ItemKind.REMEDY || criterion.losesPoints()))
                .min(Comparator.comparing(item -> item.kind() != ItemKind.REMEDY));
    }

    /**
     * Criteria that lost nothing in the end: an item of nothing else goes if nobody has touched it; else their points are won back.
     *
     * @param lost codes of the criteria that the newer edition takes something off
     */
    private void settle(PlanItem item, Set<String> lost) {
        var open =
                item.eachCriterion().stream().filter(ItemCriterion::losesPoints).toList();
        var wonBack = open.stream()
                .filter(criterion -> !lost.contains(criterion.criterionCode()))
                .toList();
        if (wonBack.isEmpty()) {
            return;
        }
        if (wonBack.size() == open.size() && item.version() == 0 && !items.hasTasks(item.id())) {
            items.delete(item);
        } else {
            wonBack.forEach(item::regain);
        }
    }
}
