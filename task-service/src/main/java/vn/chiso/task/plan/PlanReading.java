package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;

/** Shows plans to those who may see them. */
@ApplicationScoped
class PlanReading {

    private final PlanRepository plans;
    private final PlanItemRepository items;
    private final PlanAccess access;
    private final BusinessClock clock;

    PlanReading(PlanRepository plans, PlanItemRepository items, PlanAccess access, BusinessClock clock) {
        this.plans = plans;
        this.items = items;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    PlanResponse get(UUID planId) {
        return PlanResponse.from(visible(planId));
    }

    @Transactional
    Page<PlanResponse> list(PlanFilter filter, PageRequest page) {
        var found =
                plans
                        .findInScope(filter, access.readableFrom(), clock.today(), page.afterId(), page.limit() + 1)
                        .stream()
                        .map(PlanResponse::from)
                        .toList();
        return Page.of(found, page.limit(), plan -> List.of(plan.id().toString()));
    }

    @Transactional
    Page<PlanItemResponse> items(UUID planId, PageRequest page) {
        var plan = visible(planId);
        var found = items.findOfPlan(plan.id(), Cursor.position(page.cursor()), page.limit() + 1).stream()
                .map(PlanItemResponse::from)
                .toList();
        return Page.of(found, page.limit(), item -> List.of(Integer.toString(item.position())));
    }

    private Plan visible(UUID planId) {
        var plan = plans.findByIdOptional(planId).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        access.requireReader(plan);
        return plan;
    }
}
