package vn.chiso.task.generator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.task.plan.PlanDrafting;
import vn.chiso.task.plan.PlanRegeneration;
import vn.chiso.task.plan.PlanResponse;

/** One plan for all editions of a result, drafted from the newest; in whatever order and how often they come. */
@ApplicationScoped
class ResultPlans {

    private final SeenResults results;
    private final PlanDrafting plans;
    private final PlanRegeneration drafts;

    ResultPlans(SeenResults results, PlanDrafting plans, PlanRegeneration drafts) {
        this.results = results;
        this.plans = plans;
        this.drafts = drafts;
    }

    /** @param original false for an edition in the place of another; where that has not come in, there is nothing to revise yet */
    @Transactional
    void told(PublishedResult result, boolean original) {
        results.lock(result.assessedUnit().id());
        results.add(result, original);
        var editions = results.editions(result.id());
        var ids = editions.stream().map(SeenResults.Edition::id).toList();
        var newest = editions.getFirst().result();
        var draft = RemediationDraft.of(newest);
        if (plans.exists(ids)) {
            draft.ifPresentOrElse(
                    newer -> drafts.regenerate(ids, newer),
                    () -> drafts.nothingDeducted(ids, newest.id(), RemediationDraft.fullMarks(newest)));
        } else if (editions.stream().anyMatch(SeenResults.Edition::original)) {
            draft.ifPresent(plans::draft);
        }
    }

    /** @param drafted false where the plan was there already */
    record Asked(PlanResponse plan, boolean drafted) {}

    /**
     * The plan of a result that a coordinator asks for.
     *
     * @throws ProblemException 400 for a result that has not come in or is none of the caller's, 409 if it takes nothing off
     */
    @Transactional
    Asked ask(UUID resultId) {
        plans.requireAnyCoordinator();
        var result = results.find(resultId).orElseThrow(() -> unknown(resultId));
        var unit = result.assessedUnit().id();
        var grant = plans.grant(unit).orElseThrow(() -> unknown(resultId));
        results.lock(unit);
        var editions = results.editions(resultId);
        var known = plans.of(editions.stream().map(SeenResults.Edition::id).toList());
        if (known.isPresent()) {
            return new Asked(known.get(), false);
        }
        var draft = RemediationDraft.of(editions.getFirst().result())
                .orElseThrow(() -> new ProblemException(GeneratorProblem.RESULT_WITHOUT_DEDUCTIONS).at("/resultId"));
        return new Asked(plans.draft(draft, grant), true);
    }

    private static ProblemException unknown(UUID resultId) {
        return new ProblemException(PlatformProblem.VALIDATION_FAILED)
                .with(new Violation("/resultId", "unknown-result", resultId.toString()));
    }
}
