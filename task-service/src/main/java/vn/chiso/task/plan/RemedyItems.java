package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/** What other features may know of the criteria that a plan is to remedy. */
@ApplicationScoped
public class RemedyItems {

    private final PlanRepository plans;
    private final PlanItemRepository items;
    private final PlanAccess access;

    RemedyItems(PlanRepository plans, PlanItemRepository items, PlanAccess access) {
        this.plans = plans;
        this.items = items;
        this.access = access;
    }

    /** @param sourceResultId null for a plan that was not drafted from a result */
    public record OfPlan(UUID planId, long version, UUID sourceResultId, String period, List<Item> items) {}

    /** A deducted criterion; {@code lostPoints} is positive. */
    public record Item(
            UUID id,
            int position,
            String criterionCode,
            String title,
            BigDecimal maxPoints,
            BigDecimal points,
            BigDecimal lostPoints) {}

    /** @throws ProblemException 404 also for a plan that the caller may not see */
    @Transactional
    public OfPlan visible(UUID planId) {
        var plan = plans.findByIdOptional(planId).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        access.requireReader(plan);
        var remedied = items.findOfPlan(planId, 0, Integer.MAX_VALUE).stream()
                .filter(item -> item.kind() == ItemKind.REMEDY)
                .flatMap(RemedyItems::criteria)
                .toList();
        return new OfPlan(planId, plan.version(), plan.sourceResultId(), plan.period(), remedied);
    }

    /** Several criteria of one item are looked for one by one in the next result. */
    private static Stream<Item> criteria(PlanItem item) {
        return item.eachCriterion().stream()
                .map(criterion -> new Item(
                        item.id(),
                        item.position(),
                        criterion.criterionCode(),
                        criterion.title(),
                        criterion.maxPoints(),
                        criterion.points(),
                        criterion.lostPoints()));
    }
}
