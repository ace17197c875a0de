package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Grant;
import vn.chiso.task.unit.NamedUnit;

/** Directives that come from another system. Whoever calls has settled by which grant, and which units are meant. */
@ApplicationScoped
public class PlanIntake {

    /** Begun, and counted once with the items that came with it; each change by a person adds one. */
    private static final long AS_TAKEN = 1;

    private final PlanRepository plans;
    private final PlanJournal journal;
    private final BusinessClock clock;

    PlanIntake(PlanRepository plans, PlanJournal journal, BusinessClock clock) {
        this.plans = plans;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A directive as it came.
     *
     * @param owner whose plan it becomes: its coordinators follow it
     */
    public record Directive(
            String title, NamedUnit owner, String documentNumber, LocalDate documentDate, UUID issuerUnitId) {}

    /** A draft that still has no items. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanDrafts.Draft begin(Directive directive, Grant grant) {
        var owner = directive.owner();
        var standingOffice = plans.latestStandingOffice(owner.id()).orElse(null);
        var plan = new Plan(PlanKind.DIRECTIVE, directive.title(), owner, standingOffice, clock.now());
        var document =
                new PlanDocument(directive.documentNumber(), directive.documentDate(), directive.issuerUnitId(), false);
        plan.edit(directive.title(), document, standingOffice, List.of());
        plans.persist(plan);
        journal.created(plan, grant);
        return new PlanDrafts.Draft(plan, grant);
    }

    /** The draft again, in another transaction; empty once somebody has changed or issued it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<PlanDrafts.Draft> heldAsTaken(UUID planId, Grant grant) {
        var plan = plans.findForChange(planId).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
        return plan.status() == PlanStatus.DRAFT && plan.version() == AS_TAKEN
                ? Optional.of(new PlanDrafts.Draft(plan, grant))
                : Optional.empty();
    }

    /** The plan as it is now. */
    @Transactional
    public PlanResponse state(UUID planId) {
        return PlanResponse.from(plans.findById(planId));
    }
}
